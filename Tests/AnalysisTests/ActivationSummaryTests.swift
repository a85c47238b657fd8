import Analysis
import Cells
import Testing
import Unrolling

@Suite struct ActivationSummaryTests {
    @Test(arguments: Cell.catalogue.map(\.name))
    func allStepsTogetherAreTheStepsOneByOne(_ name: String) throws {
        let trace = try Networks.random(name)
        for signal in trace.program.signals {
            guard let summary = ActivationSummary(trace, signal: signal.name) else {
                #expect(ActivationState(trace, signal: signal.name, at: 1) == nil)
                continue
            }
            let states = (1...trace.stepCount).compactMap { ActivationState(trace, signal: signal.name, at: $0) }
            #expect(summary.preActivations == states.flatMap(\.preActivations))
            #expect(summary.values == states.flatMap(\.values))
            let saturated = states.reduce(0) { $0 + $1.conditions.count { $0 == .saturated } }
            let share = Double(saturated) / Double(summary.values.count)
            #expect(abs(summary.share(.saturated) - share) < 1e-12)
        }
    }

    @Test func countsAreOfHalfOpenIntervalsAndTheEndsTakeTheRest() throws {
        let trace = try Networks.random("rnn", steps: 4)
        let summary = try #require(ActivationSummary(trace, signal: "h"))
        let edges = [-0.5, 0, 0.5]
        let expected = [summary.preActivations.count { $0 < 0 }, summary.preActivations.count { $0 >= 0 }]
        #expect(summary.counts(between: edges) == expected.map(Double.init))
    }

    @Test func oneStepSaysWhatItsStateSays() throws {
        let trace = try Networks.random("gru")
        let state = try #require(ActivationState(trace, signal: "z", at: 2))
        #expect(ActivationSummary(trace, signal: "z", at: 2)?.sentence == state.sentence)
        #expect(ActivationSummary(trace, signal: "z")?.sentence.contains("% saturated") == true)
    }
}
