import Analysis
import Cells
import Matrices
import Testing
import Unrolling

struct ClippedGradientTests {
    private func run(_ name: String) throws -> NetworkTrace {
        let trace = try Networks.random(name)
        guard let cell = Cell.named(name) else { throw Networks.MissingCell(name: name) }
        let network = try Network([LayerPlan(cell, hidden: 3)], input: 3, output: 4)
        return NetworkUnroller(network, trace.parameters).trace(trace.sequence)
    }

    @Test(arguments: Cell.catalogue.map(\.name))
    func aNormIsBroughtToTheThresholdWithoutBendingTheDirection(name: String) throws {
        let run = try run(name)
        let full = euclideanNorm(run.parameterGradient.entries)
        let clipped = ClippedGradient(run, by: .norm(full / 3))
        #expect(abs(clipped.whole.after - full / 3) < 1e-12 * full)
        #expect(clipped.whole.isDirectionKept == true)
        #expect(abs(try #require(clipped.factor) - 1.0 / 3) < 1e-12)
        #expect(clipped.isClipped)
        for parameter in clipped.parameters where parameter.change.before > 0 {
            #expect(abs((parameter.change.ratio ?? 0) - 1.0 / 3) < 1e-12, "\(parameter.name)")
        }
        let untouched = ClippedGradient(run, by: .norm(2 * full))
        #expect(untouched.gradient == run.parameterGradient)
        #expect(!untouched.isClipped)
    }

    @Test(arguments: Cell.catalogue.map(\.name))
    func byValueNoNumberIsLeftOutsideAndTheDirectionBends(name: String) throws {
        let run = try run(name)
        let bound = 0.3 * (run.parameterGradient.entries.map(abs).max() ?? 0)
        let clipped = ClippedGradient(run, by: .value(bound))
        #expect(clipped.gradient.entries.allSatisfy { abs($0) <= bound })
        #expect(clipped.whole.isDirectionKept == false)
        #expect(clipped.factor == nil)
    }

    @Test func everyStepIsClippedByItself() throws {
        let run = try run("lstm")
        let clipped = ClippedGradient(run, by: .norm(0.1))
        let norms = try #require(run.layers[0].norms(.gradient, of: "h"))
        let changes = try #require(clipped.perStep(of: "h", inLayer: 0))
        for (change, norm) in zip(changes, norms) {
            #expect(abs(change.before - norm) < 1e-12)
            #expect(abs(change.after - min(0.1, norm)) < 1e-12)
        }
        #expect(clipped.contributions.count == run.stepCount)
        for (index, change) in clipped.contributions.enumerated() {
            #expect(change.before == euclideanNorm(run.contribution(at: index + 1).entries))
            #expect(change.after <= 0.1 + 1e-12)
        }
        #expect(clipped.perStep(of: "nothing", inLayer: 0) == nil)
        #expect(clipped.perStep(of: "h", inLayer: 1) == nil)
    }
}
