import Cells
import Commands
import Equations
import Experiments
import Matrices
import Screen
import Testing
import Unrolling

@testable import Explorer

extension Session {
    /// Replaces the line of the equations that begins so, as one types it.
    fileprivate mutating func retype(_ start: String, _ line: String) throws {
        let lines = try #require(editor?.text.lines)
        let place = try #require(lines.firstIndex { String($0).hasPrefix(start) })
        edit { $0.moveCursor(to: TextPlace(line: place, column: 0)) }
        press(.control("k"))
        press(line)
    }
}

struct EditorTests {
    @Test func aCellWithoutANameIsCalledCustomOnce() throws {
        var session = try makeSession("hello", cell: "lstm", size: Size(width: 120, height: 36))
        #expect(session.lines(120, 36)[0].contains("lstm Long short-term memory"))
        session.press("e")
        try session.retype("cell", "")
        session.press(.control("s"))
        #expect(session.run.resolved.cell.name == "custom")
        #expect(session.lines(120, 36)[0].split(separator: " ").filter { $0 == "custom" }.count == 1)
    }

    @Test func aPinnedGateRunsAndUndoBringsTheCellBack() throws {
        var session = try makeSession("hello hello", cell: "lstm")
        let before = session.run
        session.press("e")
        try session.retype("f[t]", "f[t] = 1")
        #expect(session.run.experiment == before.experiment)
        session.press(.control("s"))
        #expect(session.run.trace.numbers(.value, of: "f", at: 3) == [1, 1, 1])
        #expect(session.editor?.isDraft == false)
        session.press(.escape)
        session.press("u")
        #expect(session.run.experiment == before.experiment)
        #expect(session.run.trace.losses == before.trace.losses)
        session.press(.control("r"))
        #expect(session.run.trace.program.parameter("W_xf") == nil)
    }

    @Test func whatIsNotRenamedKeepsItsNumbersUnderAllKnobs() throws {
        var session = try makeSession("hello", cell: "lstm")
        for line in ["init W_h* orthogonal 1.0", "radius 0.9", "gain 1.5", "forget-bias 2", "seed 12"] {
            session.type(line)
        }
        let before = session.run.resolved.parameters
        session.press("e")
        try session.retype("g[t]", "g[t] = relu(W_xg x[t] + W_new h[t-1] + b_g)")
        session.press(.control("s"))
        let after = session.run.resolved.parameters
        #expect(after.shapes.map(\.name).contains("W_new"))
        let shared = before.shapes.filter(after.shapes.contains)
        #expect(shared.count == before.shapes.count - 1)
        for shape in shared { #expect(after[shape.name] == before[shape.name], "\(shape.name)") }
    }

    @Test func parametersThatWereGivenAreKeptAsFarAsTheyFit() throws {
        var experiment = Experiment(
            cell: .equations("h[t] = tanh(U x[t] + V h[t-1] + b)"), input: .numbers([[1], [2]]))
        experiment.sizes = RequestedSizes(input: 1, hidden: 2, output: 2)
        experiment.parameters = ["b": .vector([3, 4]), "V": .matrix(Matrix(rows: 2, columns: 2, repeating: 0.5))]
        experiment.initial = ["h": [1, 1]]
        let session = try Session(experiment)
        let other = session.run.experiment.replacingCell(with: .equations("h[t] = tanh(V x[t] + U h[t-1] + b)"))
        #expect(other.parameters == ["b": .vector([3, 4])])
        #expect(other.initial == ["h": [1, 1]])
        #expect(throws: Never.self) { try other.resolve() }
        let stateless = session.run.experiment.replacingCell(with: .equations("h[t] = tanh(U x[t])"))
        #expect(stateless.initial.isEmpty)
        #expect(throws: Never.self) { try stateless.resolve() }
    }

    @Test func whileTheTextIsWrongTheLastGoodCellRuns() throws {
        var session = try makeSession("hello", cell: "gru")
        let before = session.run.experiment
        session.press("e")
        try session.retype("h[t]", "h[t] = (1 - q[t]) ⊙ n[t]")
        #expect(session.press(.control("s")) == [.ring])
        #expect(session.run.experiment == before)
        #expect(session.notice?.severity == .error)
        let picture = session.picture()
        #expect(picture.contains("q[t] is read but no equation defines it"))
        // The cursor went to the fault.
        #expect(session.editor?.text.cursor.column == 12)
    }

    @Test func aFaultIsUnderlinedAndSaidWithItsHint() throws {
        var session = try makeSession("hello", cell: "lstm", size: Size(width: 120, height: 36))
        session.press("e")
        try session.retype("c[t]", "c[t] = f[t] ⊙ cc[t-1]")
        var canvas = Canvas(size: session.size)
        session.draw(on: &canvas)
        let underlined = (0..<canvas.size.height).map { y in
            (0..<canvas.size.width).filter { canvas[$0, y].style.underline }.compactMap { canvas[$0, y].text }
        }.joined()
        #expect(String(underlined) == "cc[t-1]")
        #expect(canvas.text.contains("hint: did you mean c?"))
    }

    @Test func escapeKeepsTheDraftForTheNextTime() throws {
        var session = try makeSession()
        let before = session.run.experiment
        session.press("eq")
        let draft = session.editor?.text.text
        session.press(.escape)
        #expect(session.editor == nil)
        #expect(session.run.experiment == before)
        session.press("e")
        #expect(session.editor?.text.text == draft)
        session.press(.control("t"))
        #expect(session.editor?.isDraft == false)
        session.press(.escape)
        #expect(session.draft == nil)
    }

    @Test func keysAndPastesAreText() throws {
        var session = try makeSession()
        session.press("e")
        session.press(.control("k"))
        #expect(session.press("q?:u5 ") == [])
        _ = session.update(.input(.paste("a[t] = 1\nb")))
        #expect(session.editor?.text.text.hasSuffix("q?:u5 a[t] = 1\nb") == true)
        #expect(session.count == nil)
    }

    @Test func aClickPutsTheCursorThere() throws {
        var session = try makeSession("hello", cell: "lstm", size: Size(width: 120, height: 36))
        session.press("e")
        let lines = session.lines(120, 36)
        let y = try #require(lines.firstIndex { $0.contains("g[t] = tanh") })
        let start = try #require(lines[y].firstRange(of: "tanh"))
        let x = lines[y].distance(from: lines[y].startIndex, to: start.lowerBound)
        _ = session.update(.input(.mouse(.click, at: Point(x: x, y: y))))
        #expect(session.editor?.text.cursor == TextPlace(line: 5, column: 7))
    }

    @Test func theCellOfALayerIsEditedInItsLayer() throws {
        var experiment = Experiment(cell: .catalogue("rnn"), input: .text("hello", vocabulary: nil))
        experiment.sizes.hidden = 3
        experiment.layers = .each([RequestedLayer(), RequestedLayer(cell: .catalogue("lstm"))])
        var session = try Session(experiment)
        let before = session.run.resolved.parameters
        session.press("e")
        try session.retype("f[t]", "f[t] = 1")
        session.press(.control("s"))
        #expect(session.run.experiment.cell == .catalogue("rnn"))
        #expect(session.run.trace.numbers(.value, of: "f", at: 1) == [1, 1, 1])
        #expect(session.lanes.map(\.label) == ["before", "after"])
        for shape in session.run.resolved.parameters.shapes {
            #expect(session.run.resolved.parameters[shape.name] == before[shape.name])
        }
        session.press(.escape)
        session.press("u")
        #expect(session.run.experiment == experiment)
    }
}
