import Cells
import Commands
import Experiments
import Figures
import Illustrations
import Screen
import Testing
import Unrolling

@testable import Explorer

/// The key `w` and the command `write panel`.
struct FiguresTests {
    private func bytes(_ effects: [Effect]) -> (path: String, text: String)? {
        for case .writeBytes(let path, let bytes) in effects { return (path, String(decoding: bytes, as: UTF8.self)) }
        return nil
    }

    @Test func theKeyOffersAFileThatIsNamedAfterThePanel() throws {
        var session = try makeSession()
        session.press("w")
        #expect(session.prompt?.line.text == "write panel gradients.svg")
        let written = try #require(bytes(session.press(.enter)))
        #expect(written.path == "gradients.svg")
        #expect(written.text.contains("Gradient norms through time"))
        #expect(session.prompt == nil && session.notice == nil)
        _ = session.update(.finished(.wrote(path: written.path)))
        #expect(session.notice?.text == "Wrote gradients.svg.")
    }

    /// Every panel has a figure of the format that the file's name says, or says that it has none.
    @Test(arguments: PanelName.allCases)
    func everyPanelIsWrittenOrSaysWhyNot(panel: PanelName) throws {
        var session = try makeSession("hello", cell: "lstm")
        session.type("seeds 3")
        session.type("panel \(panel.rawValue)")
        session.settle()
        let effects = session.type("write panel a figure.svg")
        if let kind = panel.illustrationKind {
            let written = try #require(bytes(effects), "\(session.prompt?.fault?.sentence ?? "")")
            #expect(written.path == "a figure.svg")
            #expect(written.text.hasPrefix("<?xml"))
            #expect(session.obstacleToFigure == nil)
            #expect(kind.rawValue == panel.rawValue || [.heatmap, .spectra, .spread].contains(panel))
        } else if panel == .normalisation {
            #expect(bytes(effects) == nil)
            #expect(session.prompt?.fault?.sentence == "The layer has no batch normalisation, BN(…).")
        } else if PageName.training.page.panels.contains(panel) {
            #expect(bytes(effects) == nil)
            #expect(session.prompt?.fault?.sentence == "Nothing was trained yet: the key T trains.")
        } else {
            #expect(bytes(effects) == nil)
            #expect(session.prompt?.fault?.sentence.contains("has no figure") == true)
            session.press(.escape)
            session.press("w")
            #expect(session.prompt == nil)
            #expect(session.notice?.text == "w does nothing here: the \(panel.rawValue) panel has no figure.")
        }
    }

    @Test func theFigureIsOfWhatIsLookedAt() throws {
        var session = try makeSession("hello", cell: "lstm")
        for line in ["panel heatmap", "signal f", "show gradient", "go 2"] { session.type(line) }
        let states = try #require(bytes(session.type("write panel f.svg")))
        #expect(states.text.contains("∂L/∂f[t] through time") && states.text.contains("step 2"))
        for line in ["panel xray", "follow 3", "go 1"] { session.type(line) }
        #expect(bytes(session.type("write panel f.svg"))?.text.contains("from the loss of step 3 back to") == true)
        session.type("panel gradients")
        session.type("lanes cells")
        #expect(bytes(session.type("write panel f.svg"))?.text.contains("rnn, lstm, gru") == true)
    }

    @Test func theFormatIsThatOfTheName() throws {
        var session = try makeSession()
        #expect(bytes(session.type("write panel a.pdf"))?.text.hasPrefix("%PDF") == true)
        #expect(bytes(session.type("write panel a.csv"))?.text.hasPrefix("chart,series,x,y,value\n") == true)
        #expect(bytes(session.type("write panel a.jpg")) == nil)
        #expect(
            session.prompt?.fault?.sentence
                == "'a.jpg' must end in .svg, .png or .pdf for a figure, or in .csv or .json for the numbers behind it."
        )
        session.press(.escape)
        session.type("write panel")
        #expect(session.prompt?.fault?.sentence.contains("missing") == true)
    }

    @Test func theSeedsAreNotRunWhileKeysWait() throws {
        var session = try makeSession()
        session.type("seeds 100000")
        #expect(bytes(session.type("write panel a.svg")) == nil)
        #expect(session.prompt?.fault?.sentence == "The networks of the seeds have not run to the end yet.")
    }
}
