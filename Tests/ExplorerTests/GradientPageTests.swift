import Analysis
import Commands
import Experiments
import Screen
import Testing

@testable import Explorer

/// The panels of the page `gradients`, with their keys.
struct GradientPageTests {
    /// A session with a loss at every step on this page, with everything found out.
    private func session(_ cell: String = "rnn", panel: String = "pairwise") throws -> Session {
        var session = try makeSession("hello world", cell: cell, size: Size(width: 120, height: 36))
        session.type("panel \(panel)")
        session.type("pass backward")
        session.type("go 3")
        session.settle()
        return session
    }

    private func xRay(_ session: Session) throws -> GradientXRay {
        let request = try #require(session.panelContext.xRayRequest)
        guard case .xRay(let xRay)? = session.laboratory.finding(request)?.result else {
            throw MissingFinding()
        }
        return xRay
    }

    private struct MissingFinding: Error {}

    @Test func theMapSaysTheNormUnderTheCursorWhichKeysMove() throws {
        var session = try session()
        let map = try #require(PairwiseMap(session.run.trace))
        #expect(session.panelContext.followedLoss == 10)
        for (key, t) in [("K", 9), ("3K", 6), ("J", 7), ("99J", 10), ("99K", 1), ("5J", 6)] {
            session.press(key)
            session.settle()
            #expect(session.panelContext.followedLoss == t)
            guard t >= 3 else { continue }
            let norm = NumberText.significant(try #require(map.norm(loss: t, state: 3)))
            #expect(session.picture(120, 36).contains("‖∂L_\(t)/∂h[3]‖ = \(norm)"))
        }
        session.type("follow 2")
        session.settle()
        #expect(session.picture(120, 36).contains("the loss of step 2 does not reach h[3]"))
        session.type("follow 11")
        #expect(session.panelContext.followedLoss == 2)
        #expect(session.picture(120, 36).contains("Step 11 has no loss."))
        session.press(.escape)
        session.type("follow last")
        #expect(session.panelContext.followedLoss == 10)
    }

    @Test func aClickOnTheMapFollowsItsLossAndGoesToItsStep() throws {
        var session = try session()
        let layout = try #require(session.layout(on: session.size))
        let place = try #require(layout.panels.first { $0.name == .pairwise })
        let inside = PanelFrame.inside(place.area)
        for (t, k) in [(7, 2), (5, 5), (9, 1)] {
            let found = (inside.y..<inside.bottom).lazy.flatMap { y in
                (inside.x..<inside.right).lazy.map { Point(x: $0, y: y) }
            }.first { point in
                PairwisePanel.step(at: point, session.panelContext, in: inside) == k
                    && PairwisePanel.commands(at: point, session.panelContext, in: inside) == ["follow \(t)"]
            }
            _ = session.update(.input(.mouse(.click, at: try #require(found))))
            #expect(session.panelContext.followedLoss == t)
            #expect(session.view.playhead == Playhead(pass: .backward, step: k))
        }
    }

    @Test(arguments: ["rnn", "lstm", "gru"]) func theKeyGoesToTheStepThatCostMost(cell: String) throws {
        var session = try session(cell, panel: "xray")
        let costliest = try #require(try xRay(session).costliest)
        #expect(session.picture(120, 36).contains("step \(costliest.step) cost most"))
        session.press("!")
        #expect(session.view.playhead.step == costliest.step)
        // The next x-ray is not there yet.
        #expect(session.press("!").contains(.ring))
        session.settle()
        #expect(try xRay(session).state == costliest.step)
    }

    @Test func anXRayAgainstTheFlowSaysThatThereIsNone() throws {
        var session = try session(panel: "xray")
        session.type("follow 2")
        session.settle()
        #expect(session.picture(120, 36).contains("The loss of step 2 does not reach h[3]"))
        #expect(session.press("!").contains(.ring))
    }

    @Test func theTableShowsEveryLinkWhereThereIsRoom() throws {
        var session = try session(panel: "xray")
        session.press("z")
        let picture = session.picture(120, 36)
        let links = try xRay(session).links
        #expect(links.map(\.step) == [10, 9, 8, 7, 6, 5, 4])
        for link in links {
            #expect(picture.contains("\(link.step)→\(link.step - 1)"))
            #expect(picture.contains("×\(NumberText.significant(link.stretch, digits: 3))"))
        }
    }

    @Test func boundAndTruthNameBothNumbers() throws {
        var session = try session(panel: "bound")
        session.press("z")
        #expect(
            session.picture(120, 36).contains("σ_max(W_hh)·γ = ") && session.picture(120, 36).contains("ρ(W_hh) = "))
        let small = session.picture(60, 20)
        #expect(small.contains("σ_max") && small.contains("ρ = "))
    }

    @Test func everyRecurrentMatrixHasItsEigenvalues() throws {
        var session = try session("lstm", panel: "eigenvalues")
        session.press("z")
        let picture = session.picture(120, 36)
        for name in ["W_hi", "W_hf", "W_ho", "W_hg"] { #expect(picture.contains("ρ(\(name)) = ")) }
        #expect(picture.contains("Eigenvalues of W_h{i,f,o,g}"))
        session.type("signal f")
        #expect(session.picture(120, 36).contains("λ of W_hf"))
    }

    @Test func oneLossAloneHasOneRowAndAHint() throws {
        var session = try session()
        session.type("loss last")
        session.settle()
        #expect(session.picture(120, 36).contains("one step alone has a loss: the key o"))
        #expect(session.press("J").contains(.ring))
    }
}
