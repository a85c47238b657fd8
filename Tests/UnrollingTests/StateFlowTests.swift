import Cells
import Matrices
import Testing
import Unrolling

/// What arrives at the states of a step and what is sent on, held against the recorded gradients.
@Suite struct StateFlowTests {
    private func trace(_ name: String, seed: UInt64 = 23) throws -> Trace {
        let plan = LayerPlan(try #require(Cell.named(name)), hidden: 4)
        let network = try NetworkCase([plan], input: 4, output: 3, steps: 5, seed: seed)
        // Only the last step has a loss, so that all that a state of an earlier step gets comes from the step after.
        return network.trace([nil, nil, nil, nil, 1]).layers[0]
    }

    @Test(arguments: Cell.catalogue.map(\.name))
    func whatIsSentArrivesAtTheStepBefore(name: String) throws {
        let trace = try trace(name)
        let flows = try #require(trace.stateFlows)
        for t in 2...5 {
            #expect(relativeError(flows[t - 1].sent, flows[t - 2].arriving) < 1e-10, "\(name): step \(t)")
        }
        let initial = trace.program.states.flatMap { trace.initialGradient(of: $0.signal) ?? [] }
        #expect(relativeError(flows[0].sent, initial) < 1e-10, "\(name): initial states")
    }

    @Test(arguments: ["rnn", "gru", "mgu"])
    func aLoneStateGetsItsTotalGradient(name: String) throws {
        let trace = try trace(name)
        let flows = try #require(trace.stateFlows)
        for t in 1...5 {
            let total = try #require(trace.numbers(.gradient, of: "h", at: t))
            #expect(flows[t - 1].arriving == total)
        }
    }

    @Test(arguments: Cell.catalogue.map(\.name))
    func theStatesThemselvesInPlaceOfTheStatesGiveTheContribution(name: String) throws {
        let trace = try trace(name)
        for parameter in trace.matricesBeforeStates {
            for t in 1...5 {
                let states = trace.program.states.flatMap { trace.numbers(.value, of: $0.signal, at: t - 1) ?? [] }
                let found = trace.contribution(toGradientOf: parameter, at: t, ifStatesBeforeWere: states)
                let expected = trace.contribution(toGradientOf: parameter, at: t)
                #expect(relativeError(found?.entries ?? [], expected?.entries ?? []) < 1e-12, "\(name): \(parameter)")
            }
        }
    }

    @Test func theRecurrentMatricesAreFoundInTheEquations() throws {
        #expect(try trace("rnn").matricesBeforeStates == ["W_hh"])
        #expect(Set(try trace("lstm").matricesBeforeStates) == ["W_hi", "W_hf", "W_ho", "W_hg"])
        #expect(Set(try trace("gru-cho").matricesBeforeStates) == ["W_hr", "W_hz"])
        #expect(try trace("sru").matricesBeforeStates == [])
        #expect(try trace("rnn").contribution(toGradientOf: "W_xh", at: 1, ifStatesBeforeWere: [0, 0, 0, 0]) == nil)
    }
}
