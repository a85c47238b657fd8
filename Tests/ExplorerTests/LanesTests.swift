import Cells
import Commands
import Experiments
import Screen
import Testing
import Unrolling

@testable import Explorer

struct LanesTests {
    @Test func threeActivationsShareWeightsAndInput() throws {
        var session = try makeSession()
        session.press("m")
        #expect(session.lanes.map(\.label) == ["sigmoid", "tanh", "relu"])
        let first = session.lanes[0].run.resolved
        for lane in session.lanes {
            #expect(lane.run.resolved.parameters == first.parameters)
            #expect(lane.run.resolved.sequence == first.sequence)
        }
    }

    @Test func threeCellsShareSizesSeedAndInput() throws {
        var session = try makeSession("hello", cell: "jordan")
        session.press("mm")
        #expect(session.lanes.map(\.label) == ["rnn", "lstm", "gru"])
        for lane in session.lanes {
            #expect(lane.run.resolved.cell.name == lane.label)
            #expect(lane.run.resolved.sizes == session.run.resolved.sizes)
            #expect(lane.run.experiment.seed == session.run.experiment.seed)
        }
        session.press("mmm")
        #expect(session.lanes.isEmpty)
    }

    @Test func beginningsAreThoseThatTheCellHas() throws {
        var session = try makeSession(hidden: 4)
        session.type("lanes initializers")
        let gated = ["identity", "orthogonal", "glorot", "radius 0.9", "forget-bias", "chrono"]
        #expect(session.lanes.map(\.label) == Array(gated.prefix(4)))
        session.type("cell lstm")
        #expect(session.lanes.map(\.label) == gated)
        session.type("cell sru")
        #expect(session.lanes.map(\.label) == ["forget-bias", "chrono"])
    }

    @Test func curesShowTheGradientsThatTheirWindowsLetThrough() throws {
        var session = try makeSession()
        session.type("truncate 2")
        session.type("lanes cures")
        #expect(session.lanes.map(\.label) == ["full", "sliding 2", "chunked 2"])
        let network = session.run.network
        for (lane, form) in zip(session.lanes.dropFirst(), Truncation.Form.allCases) {
            let expected = network.truncated(Truncation(window: 2, form: form))
            #expect(lane.run.network.parameterGradient == expected.parameterGradient)
            #expect(lane.run.trace.norms(.gradient, of: "h") != session.run.trace.norms(.gradient, of: "h"))
            #expect(lane.run.trace.losses == session.run.trace.losses)
        }
    }

    @Test func lanesFollowTheKnobs() throws {
        var session = try makeSession()
        session.press("m.")
        #expect(session.lanes.allSatisfy { $0.run.experiment.recurrentGain == 1.0595 })
        session.press("u")
        #expect(session.lanes.allSatisfy { $0.run.experiment.recurrentGain == 1 })
    }

    @Test func aComparisonThatCannotRunIsGivenUpWithItsReason() throws {
        var session = try makeSession()
        // Only the LSTM has this matrix, and its spectral radius overflows.
        session.type("init W_hf 1e308")
        session.type("radius 1")
        #expect(session.notice == nil)
        session.press("mm")
        #expect(session.view.lanes == .none)
        #expect(session.lanes.isEmpty)
        #expect(session.notice?.text.hasPrefix("These networks cannot be compared: ") == true)
    }

    @Test func whatWouldBeDrawnThriceIsRefused() throws {
        var session = try makeSession("hello", cell: "lstm")
        session.type("lanes activations")
        #expect(session.lanes.isEmpty && session.view.lanes == .none)
        #expect(
            session.prompt?.fault?.sentence
                == "lstm has no φ in its equations: with any activation it is the same network.")
        session.press(.escape)
        // The key goes on to what shows something.
        session.press("m")
        #expect(session.view.lanes == .cells)
        session.press("mmm")
        #expect(session.view.lanes == .none)
    }

    @Test func aComparisonThatAnotherCellHasNotIsGivenUp() throws {
        var session = try makeSession()
        session.type("lanes activations")
        #expect(session.lanes.count == 3)
        session.type("cell gru")
        #expect(session.lanes.isEmpty && session.view.lanes == .none)
        #expect(session.notice?.text.hasPrefix("gru has no φ") == true)
    }

}
