import Foundation
import JSONText
import PseudoTerminal
import Testing

/// `unroll train --forcing`: a network that reads its own answers while it learns.
@Suite struct ForcingOptionTests {
    private static let sine = """
        {"cell": "gru", "sizes": {"hidden": 5}, "inputs": {"task": "sine", "length": 12}}
        """

    private func train(_ folder: TemporaryFolder, _ more: [String]) throws -> CommandRun {
        try CommandRun(["train", "a.json", "--updates", "6"] + more, folder: folder.path())
    }

    @Test func theShareFallsInTheLogAndTheReportTellsTheGap() throws {
        let folder = try TemporaryFolder(["a.json": Self.sine])
        let run = try train(
            folder, ["--forcing", "scheduled linear slope=0.25 floor=0.1", "--log", "log", "--save", "b.json"])
        #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
        #expect(run.lines[0].hasSuffix("batch 1, forcing scheduled linear slope=0.25 floor=0.1."))
        #expect(run.lines.contains { $0.hasPrefix("Reading its own answers: ") })
        let lines = try Data(contentsOf: URL(filePath: folder.path("log"))).split(separator: UInt8(ascii: "\n"))
        let shares = try lines.map { try JSONReader.read(Array($0))["teacher_share"]?.double }
        #expect(shares == [1, 0.75, 0.5, 0.25, 0.1, 0.1])
        #expect(try train(folder, ["--save", "c.json"]).status == 0)
        #expect(
            try String(contentsOfFile: folder.path("b.json"), encoding: .utf8)
                != String(contentsOfFile: folder.path("c.json"), encoding: .utf8))
    }

    @Test func whatCannotBeForcedIsOneSentence() throws {
        let folder = try TemporaryFolder(["a.json": #"{"cell": "gru", "inputs": {"task": "copy"}}"#])
        let calls = [
            ("free", "Forcing 'free' needs a network that goes forward and answers with what it reads next"),
            ("fre", "Unknown forcing 'fre'. Did you mean 'free'?"),
            ("scheduled sigmoid k=-1", "'k' must be a finite number above 0, not '-1'."),
        ]
        for (forcing, sentence) in calls {
            let run = try train(folder, ["--forcing", forcing])
            #expect(run.status == 64 && run.output.isEmpty)
            #expect(run.errors.contains(sentence), "\(run.errors)")
            #expect(run.errors.split(separator: "\n").count == 1)
        }
    }
}
