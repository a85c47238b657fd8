import Analysis
import Cells
import Equations
import Testing
import Unrolling

struct SaturationTests {
    @Test(arguments: Cell.catalogue.map(\.name))
    func theHistogramsOfTheStepsSumToThatOfTheRun(name: String) throws {
        let trace = try Networks.random(name)
        for signal in Saturation.signals(of: trace) {
            let saturation = try #require(Saturation(trace, signal: signal))
            let run = saturation.histogram(binCount: 7)
            let steps = (1...trace.stepCount).map { saturation.histogram(at: $0, binCount: 7) }
            #expect(steps.allSatisfy { $0.edges == run.edges })
            #expect(run.counts.indices.map { bin in steps.reduce(0) { $0 + $1.counts[bin] } } == run.counts)
            #expect(run.total == trace.stepCount * saturation.states[0].values.count)
        }
    }

    @Test(arguments: Cell.catalogue.map(\.name))
    func theHistogramsOfTheConditionsSumToThatOfAll(name: String) throws {
        let trace = try Networks.random(name, activation: .relu, scale: 3)
        for signal in Saturation.signals(of: trace) {
            let saturation = try #require(Saturation(trace, signal: signal))
            let parts = [ActivationState.Condition.open, .saturated, .dead, .notANumber].map {
                saturation.histogram(of: $0, binCount: 7)
            }
            let run = saturation.histogram(binCount: 7)
            #expect(parts.allSatisfy { $0.edges == run.edges })
            #expect(run.counts.indices.map { bin in parts.reduce(0) { $0 + $1.counts[bin] } } == run.counts)
            let closed = try #require(saturation.closedCondition)
            #expect(closed == (saturation.function == .relu ? .dead : .saturated))
        }
    }

    @Test(arguments: Cell.catalogue.map(\.name))
    func theSharesAreThoseOfEachStep(name: String) throws {
        let trace = try Networks.random(name, activation: .relu, scale: 3)
        for signal in Saturation.signals(of: trace) {
            let saturation = try #require(Saturation(trace, signal: signal))
            for condition in [ActivationState.Condition.saturated, .dead, .open] {
                let shares = saturation.shares(condition)
                #expect(shares == ActivationState.shares(condition, of: signal, in: trace))
                let units = saturation.unitShares(condition)
                let mean = units.reduce(0, +) / Double(units.count)
                #expect(abs(saturation.share(condition) - mean) < 1e-12)
            }
        }
    }

    @Test func theSignalsAreThoseWithAFunctionUnitByUnit() throws {
        #expect(Saturation.signals(of: try Networks.random("lstm")) == ["i", "f", "o", "g"])
        #expect(Saturation(try Networks.random("lstm"), signal: "c") == nil)
        #expect(Saturation(try Networks.random("lstm"), signal: "i") { true } == nil)
    }

    @Test func aReLUIsDeadAndASigmoidSaturated() throws {
        let relu = try #require(
            Saturation(Networks.linear(Networks.diagonal([1]), function: "relu", steps: 4), signal: "h"))
        #expect(relu.sentence == "h: 100 % of units and steps dead, 1 of 1 unit always")
        let sigmoid = try #require(Saturation(Networks.random("lstm", scale: 50), signal: "f"))
        #expect(sigmoid.sentence.hasPrefix("f: "))
        #expect(sigmoid.sentence.contains(" % of units and steps saturated"))
    }
}
