import Cells
import Equations
import Experiments
import Testing

@testable import Explorer

struct CellFilesTests {
    private let text = "cell leaky \"A leaky unit\"\nh[t] = 0.9 ⊙ h[t-1] + W x[t]\n"

    @Test(arguments: ["cell leaky.cell", "cell ./leaky.cell", "open leaky.cell", "cell cells/leaky"])
    func aPathIsAFileOfEquations(line: String) throws {
        var session = try makeSession()
        let path = String(line.drop { $0 != " " }.dropFirst())
        #expect(session.type(line) == [.readCell(path: path)])
        _ = session.update(.finished(.readCell(path: path, bytes: Array(text.utf8))))
        #expect(session.notice?.text == "Opened \(path).")
        #expect(session.run.resolved.cell.name == "leaky")
        #expect(session.lines()[0].contains("leaky"))
        session.press("u")
        #expect(session.run.experiment.cell == .catalogue("rnn"))
    }

    @Test func aWrongFileSaysWhereAndChangesNothing() throws {
        var session = try makeSession()
        let before = session.run.experiment
        for (text, start) in [
            ("h[t] = tanh(", "a.cell:1:"), ("g[t] = g[t-1]", "a.cell:1:"),
            ("h[t] = 1\ny[t] = h[t]\nh[t] = 2", "a.cell:3:"),
        ] {
            _ = session.update(.finished(.readCell(path: "a.cell", bytes: Array(text.utf8))))
            #expect(session.notice?.severity == .error)
            #expect(session.notice?.text.hasPrefix(start) == true, "\(session.notice?.text ?? "")")
            #expect(session.run.experiment == before)
        }
        _ = session.update(.finished(.readCell(path: "a.cell", bytes: [0xFF])))
        #expect(session.notice?.text == "a.cell: The byte at offset 0 is not valid UTF-8.")
    }

    @Test(arguments: Cell.catalogue.map(\.name))
    func whatIsSavedReadsBackToTheSameCell(name: String) throws {
        var session = try makeSession(hidden: 4)
        session.type("pulse 3")
        session.type("cell \(name)")
        // Some cells need as many units as inputs.
        guard session.run.resolved.cell.name == name else { return }
        guard case .write(let path, let contents)? = session.type("save cell a.cell").first else {
            Issue.record("no effect")
            return
        }
        #expect(path == "a.cell")
        #expect(try CellText.parse(contents).equations == session.run.resolved.cell.text.equations)
    }

    @Test func theNameOfTheCatalogueIsMarkedWhereTheEquationsAreOthers() throws {
        var session = try makeSession()
        #expect(!session.lines()[0].contains("edited"))
        session.type("equations \"cell rnn\\nh[t] = tanh(W x[t] + U h[t-1])\"")
        #expect(session.lines()[0].contains("rnn edited"))
    }
}
