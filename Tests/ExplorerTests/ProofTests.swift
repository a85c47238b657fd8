import Analysis
import Commands
import Experiments
import Screen
import Testing

@testable import Explorer

struct ProofTests {
    @Test func theKeyProvesTheNumberUnderTheCursorWhereverThatGoes() throws {
        var session = try makeSession("hello", cell: "lstm", size: Size(width: 100, height: 30))
        session.type("signal c")
        session.type("pass backward")
        session.press("x")
        session.settle()
        for (keys, step, unit) in [("", 1, 1), ("]", 1, 2), ("h", 2, 2), ("[", 2, 1)] {
            session.press(keys)
            session.settle()
            let place = GradientPlace.signal("c", unit: unit - 1, step: step, layer: 0)
            let proof = try #require(GradientProof(session.run.network, of: place))
            #expect(proof.verdict.isAccepted)
            let picture = session.picture(100, 30)
            #expect(picture.contains("Proof: ∂L/∂c[\(step)], unit \(unit)"))
            #expect(picture.contains(proof.backpropagated.description))
            #expect(picture.contains("Verdict: \(proof.verdict.sentence)"))
        }
        session.press(.escape)
        #expect(!session.picture(100, 30).contains("Proof"))
    }

    @Test func nothingIsProvedUnasked() throws {
        var session = try makeSession()
        #expect(session.press("l").isEmpty)
        let effects = session.press("x")
        guard case .analyse(let tasks)? = effects.last else {
            Issue.record("no proof was asked for")
            return
        }
        #expect(tasks.map(\.request) == [.proof(.signal("h", unit: 0, step: 2, layer: 0))])
        #expect(session.picture().contains("computing"))
        #expect(session.press("x") == [.analyse([])])
    }

    @Test func thePreActivationIsProvedWhereItIsLookedAt() throws {
        var session = try makeSession("hello", cell: "gru")
        session.type("signal z")
        session.type("show pre-activation")
        session.press("x")
        session.settle()
        #expect(session.picture().contains("Proof: ∂L/∂(pre-activation of z[1]), unit 1"))
    }
}
