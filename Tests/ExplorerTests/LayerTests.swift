import Cells
import Commands
import Experiments
import Screen
import Testing
import Unrolling

@testable import Explorer

struct LayerTests {
    /// A session on two layers, of both directions where so asked.
    private func session(_ lines: String...) throws -> Session {
        var session = try makeSession("hello", hidden: 3)
        for line in ["layers 2"] + lines { session.type(line) }
        return session
    }

    @Test func theLayerNearestToTheReadoutIsLookedAtFirst() throws {
        let deep = try session()
        #expect(deep.run.layer.label == "layer 2")
        #expect(deep.lines()[0].contains("layer 2 of 2 "))
        let both = try session("bidirectional on")
        #expect(both.lines()[0].contains("layer 2 of 2 →"))
        #expect(try makeSession().lines()[0].contains("layer") == false)
    }

    @Test func theKeysGoFromLayerToLayerAndStopAtTheEnds() throws {
        var session = try session("bidirectional on")
        var seen: [String] = []
        for key in "((((" {
            session.press(String(key))
            seen.append(session.run.layer.label)
        }
        #expect(seen == ["layer 1 ←", "layer 1 →", "layer 1 →", "layer 1 →"])
        session.press("3)")
        #expect(session.run.layer.label == "layer 2 ←")
        #expect(session.lines()[0].contains("layer 2 of 2 ←"))
        #expect(session.notice == nil)
    }

    @Test func theKeysSayWhyTheyDoNothingWhereThereIsOneLayer() throws {
        var session = try makeSession()
        #expect(!session.picture(200, 24).contains(") layer") && !session.picture(200, 24).contains("( layer"))
        session.press(")")
        #expect(session.notice?.text == ") does nothing here: there is one layer alone.")
        #expect(try self.session().picture(200, 24).contains(") ( layer"))
    }

    @Test func whatThereIsNotIsExplained() throws {
        var session = try session()
        session.type("layer 3")
        #expect(session.picture().contains("There is no layer 3: the layers are 1 to 2."))
        session.press(.escape)
        session.type("layer 1 back")
        #expect(session.picture().contains("Layer 1 has no backward direction: bidirectional on gives it one."))
        #expect(session.run.layer.label == "layer 2")
    }

    @Test func theLayerStaysThroughChangesAndIsTheNearestWhereItIsGone() throws {
        var session = try session("bidirectional on", "layer 1 back", "gain 2", "cell gru")
        #expect(session.run.layer.label == "layer 1 ←")
        session.type("bidirectional off")
        #expect(session.run.layer.label == "layer 1")
        session.type("layer 2")
        session.type("layers 1")
        #expect(session.run.layers.count == 1)
        #expect(session.view.layer == LayerPlace(number: 1, direction: .forward))
    }

    @Test func everythingIsAboutTheLayerThatIsLookedAt() throws {
        var session = try session("layers lstm:4 gru:3")
        #expect(session.lines()[0].contains("gru"))
        session.type("layer 1")
        #expect(session.lines()[0].contains("lstm"))
        #expect(session.lines()[0].contains("H 4"))
        #expect(session.signalNames.first == "x" && session.signalNames.suffix(3) == ["h", "y", "p"])
        session.type("signal c")
        session.type("unit 4")
        session.press(")")
        #expect(session.view.selectedSignal == "h")
        #expect(session.view.selectedUnit == 2)
        session.press("(")
        session.type("signal p")
        #expect(session.view.selectedSignal == "p")
        #expect(Report(session.run).lines[0].contains("layer 1 of 2"))
    }

    @Test func comparedNetworksAreLookedAtInTheSameLayer() throws {
        var session = try session("lanes cells", "layer 1")
        #expect(session.lanes.map(\.run.layer.label) == ["layer 1", "layer 1", "layer 1"])
        #expect(session.lanes.map(\.run.layers.count) == [2, 2, 2])
        session.press(")")
        #expect(session.lanes.map(\.run.layer.label) == ["layer 2", "layer 2", "layer 2"])
    }

    @Test func theNextCellIsThatOfAllLayers() throws {
        var session = try session("layers lstm:4 gru:3")
        session.press("c")
        #expect(Set(session.run.layers.map(\.cell.name)).count == 1)
        #expect(session.run.layers.count == 2)
    }

    @Test func aBackwardLayersFlowIsReadInTheOrderInWhichItRan() throws {
        let session = try session("bidirectional on", "loss every", "radius 0.5", "layer 2 back")
        let report = Report(session.run)
        #expect(report.lines.contains { $0.hasPrefix("‖∂s[1]/∂s[t]‖ vanishing") })
        #expect(report.text.contains("‖∂s[t]/∂s[t+1]‖"))
        #expect(session.run.jacobians.productNorms[1] == 1)
    }

    @Test func arrowsOfABackwardLayerPointToTheLeftAndGradientsToTheRight() throws {
        let run = try session("bidirectional on", "layer 1 back").run
        func picture(_ pass: Playhead.Pass, _ step: Int) -> String {
            PanelFixtures.picture(NetworkPanel.self, PanelFixtures.context(run, pass, step), width: 100, height: 16)
        }
        let forward = picture(.forward, 3)
        #expect(forward.contains("◀") && !forward.contains("▶"))
        #expect(forward.contains("W_hh"))
        let backward = picture(.backward, 2)
        #expect(backward.contains("◀") && backward.contains("▶"))
        let norm = try #require(run.trace.norms(.gradient, of: "h"))[1]
        #expect(backward.contains(NumberText.compact(norm, digits: 3)))
    }

    @Test func theEquationsOfABackwardLayerReadTheStepBehind() throws {
        let run = try session("bidirectional on", "layer 1 back").run
        let picture = PanelFixtures.picture(
            CellPanel.self, PanelFixtures.context(run, .forward, 3), width: 120, height: 16)
        #expect(picture.contains("h[t+1]"))
        #expect(!picture.contains("h[t-1]"))
    }

    @Test func everyPanelDrawsEveryLayerInEverySize() throws {
        var session = try session("layers lstm:4 gru:3", "bidirectional on")
        // What takes many networks is drawn from few.
        for line in ["seeds 1", "surface none"] { session.type(line) }
        for key in "(())" {
            session.press(String(key))
            for panel in PanelName.allCases {
                session.type("panel \(panel.rawValue)")
                for size in [Size(width: 40, height: 12), Size(width: 80, height: 24), Size(width: 200, height: 60)] {
                    let still = StillPicture(of: session, size: size, glyphs: .ascii, isAlone: true)
                    #expect(still.canvas.text.utf8.allSatisfy { $0 == 10 || (32..<127).contains($0) })
                }
            }
        }
    }
}
