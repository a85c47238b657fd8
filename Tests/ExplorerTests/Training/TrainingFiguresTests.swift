import Cells
import Commands
import Curves
import Equations
import Experiments
import Figures
import Illustrations
import Testing
import Training

@testable import Explorer

/// What is written of the panels of a training is what they show.
struct TrainingFiguresTests {
    /// A session on the page of the training after some updates of two branches.
    private func branched(cell: String = "rnn") throws -> Session {
        var session = try makeTaskSession { $0.cell = .catalogue(cell) }
        session.enterAll("page training", "train 30", "rewind 10", "clip norm 0.05", "train 15", "bookmark look here")
        return session
    }

    private func written(_ session: inout Session, _ panel: PanelName, _ path: String) -> String? {
        _ = session.update(.entered("panel \(panel.rawValue)"))
        for case .writeBytes(_, let bytes) in session.update(.entered("write panel \(path)")) {
            return String(decoding: bytes, as: UTF8.self)
        }
        return nil
    }

    /// The numbers of a series in a table: rows of x and y.
    private func series(_ name: String, in table: String) -> [[Double]] {
        table.split(separator: "\n").map { $0.split(separator: ",") }.filter { $0[1] == name }
            .map { $0.dropFirst(2).compactMap { Double($0) } }
    }

    /// The panels that show updates alone.
    private static let panels = PageName.training.page.panels.filter { $0 != .normalisation }

    @Test(arguments: panels) func everyPanelOfATrainingIsWritten(panel: PanelName) throws {
        for cell in ["rnn", "lstm", "cw-rnn"] {
            var session = try branched(cell: cell)
            let figure = try #require(written(&session, panel, "f.svg"), "\(session.notice?.text ?? "")")
            #expect(figure.contains("Trained by adam, rate 0.01, batch 1: 25 updates, branch 2 (clip 0.05) from"))
            #expect(figure.contains("the task copy (length 2)") && !figure.contains("as given"))
            #expect(session.obstacleToFigure == nil)
            #expect(try #require(written(&session, panel, "f.csv")).hasPrefix("chart,series,x,y,value\n"))
            #expect(try #require(written(&session, panel, "f.json")).contains("unroll-figure/1"))
        }
    }

    @Test(arguments: panels) func beforeTheFirstUpdateItSaysWhyNot(panel: PanelName) throws {
        var session = try makeTaskSession()
        #expect(written(&session, panel, "f.svg") == nil)
        #expect(session.notice?.text == "Nothing was trained yet: the key T trains.")
        session.press("w")
        #expect(session.prompt == nil && session.notice?.text == "w does nothing here: nothing was trained yet.")
    }

    @Test func theNumbersOfTheLossAreThoseOfTheCurve() throws {
        var session = try branched()
        let table = try #require(written(&session, .loss, "f.csv"))
        let curve = try #require(session.live?.history.branches[1].curves.curve("step_loss"))
        #expect(series("2 clip 0.05", in: table) == curve.points.map { [Double($0.firstUpdate), $0.mean] })
        #expect(series("own mark", in: table) == [[25, curve.latest]])
        #expect(try #require(written(&session, .norm, "f.csv")).contains("θ = 0.05,1.0,0.05\n"))
    }

    @Test func whatWasMergedHasItsRange() throws {
        var shelf = CurveShelf(limit: 4)
        for update in 1...16 {
            shelf.append(ProgressRecord(update: update, values: [.init("loss", Double(update))]))
        }
        let curve = try #require(shelf.curve("loss"))
        let layers = curve.layers("loss", index: 0)
        guard case .line(let line) = layers[0], case .band(let band) = layers[1] else {
            Issue.record("a line and a band were expected, not \(layers)")
            return
        }
        #expect(line.places == [2.5, 6.5, 10.5, 14.5] && line.heights == [2.5, 6.5, 10.5, 14.5])
        #expect(band.lows == [1, 5, 9, 13] && band.highs == [4, 8, 12, 16])
    }

    @Test func theWaterfallHasANumberForEveryUpdateAndStep() throws {
        var session = try makeTaskSession()
        session.enterAll("train 12")
        let table = try #require(written(&session, .waterfall, "f.csv"))
        let waterfall = try #require(session.live?.history.branches[0].curves.waterfall)
        let cells = series("‖∂L/∂h[t]‖", in: table)
        #expect(cells.count == 12 * waterfall.columns)
        for (row, update) in [(0, 1.0), (11, 12)] {
            for column in 0..<waterfall.columns {
                let norm = waterfall.content(row: row, column: column).shownValue
                #expect(cells.contains { $0[0] == update && $0[1] == Double(column + 1) && $0[2] == norm })
            }
        }
    }

    @Test func everyParameterIsInItsFigure() throws {
        var session = try makeTaskSession()
        session.enterAll("train 4")
        let table = try #require(written(&session, .parameters, "f.csv"))
        for parameter in session.run.resolved.parameters.shapes {
            let norms = session.live?.history.branches[0].curves.curve("params.\(parameter.name)")?.points.map(\.mean)
            let found = series(parameter.name, in: table)
            #expect(found.count == 12 && found.prefix(4).map { $0[1] } == norms)
        }
    }

    @Test func theOtherPanelsSayWhatWasLearned() throws {
        var session = try makeTaskSession()
        #expect(try #require(written(&session, .gradients, "f.svg")).contains("Trained") == false)
        session.enterAll("train 9", "rewind 4")
        for panel in [PanelName.gradients, .heatmap, .eigenvalues] {
            let figure = try #require(written(&session, panel, "f.svg"))
            #expect(figure.contains("batch 1: 4 updates") && !figure.contains("as given"))
        }
    }

    @Test func aNameWithoutAFormatIsAnErrorThatNamesAll() throws {
        var session = try branched()
        #expect(written(&session, .loss, "loss.txt") == nil)
        #expect(session.notice?.text.contains(".csv or .json for the numbers behind it") == true)
    }
}
