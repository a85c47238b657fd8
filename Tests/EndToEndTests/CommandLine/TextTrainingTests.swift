import Foundation
import JSONText
import PseudoTerminal
import Testing

/// `unroll train --text-file`: character-level text of a file, from the command line to a saved network.
@Suite struct TextTrainingTests {
    /// The beginning of the README.
    private static func book() throws -> String {
        let text = try String(contentsOfFile: PackageFile.path("README.md"), encoding: .utf8)
        return String(text.prefix(2000))
    }

    private func bytes(_ folder: TemporaryFolder, _ name: String) throws -> Data {
        try Data(contentsOf: URL(filePath: folder.path(name)))
    }

    @Test func aFileIsLearnedWithCarriedStatesSavedAndShown() throws {
        let folder = try TemporaryFolder(["book.txt": Self.book()])
        let run = try CommandRun(
            [
                "train", "--text-file", "book.txt", "--cell", "gru", "--hidden", "8", "--window", "20", "--batch", "4",
                "--carry", "--updates", "40", "--rate", "0.03", "--log", "log", "--save", "m.json",
            ], folder: folder.path())
        #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
        #expect(
            run.lines[0]
                == "40 updates by adam, rate 0.03 (constant), batch 4, windows of 20 characters with carried states.")
        #expect(run.lines[2].hasPrefix("To beat: ") && run.lines[2].contains("a Markov model of order "))
        #expect(run.lines[3].hasPrefix("Training part, its first 199 of 1799 characters: perplexity "))
        #expect(run.lines[4].hasPrefix("Validation part, 199 characters: perplexity "))
        #expect(run.lines[6] == "order  perplexity      bits" && run.lines[12].hasPrefix("    5  "))
        let lines = try bytes(folder, "log").split(separator: UInt8(ascii: "\n")).map { try JSONReader.read(Array($0)) }
        let told = lines.compactMap { $0["validation_loss"]?.double }
        #expect(lines.count == 40 && lines[0]["validation_loss"] != nil && told.count == 2 && told[1] < told[0])
        // What is shown of the saved network is a window.
        let trace = try JSONReader.read(CommandRun(["trace", "m.json"], folder: folder.path()).output)
        #expect(trace["steps"]?.integer == 20)
        #expect(
            try CommandRun(["m.json", "--set", "from=101", "--window", "7"], folder: folder.path()).output.contains(
                " 7 steps"))
    }

    @Test func aResumedRunWritesTheBytesOfAWholeOne() throws {
        let folder = try TemporaryFolder(["book.txt": Self.book()])
        func train(_ updates: Int, _ name: String, _ more: [String] = []) throws -> CommandRun {
            try CommandRun(
                [
                    "train", "--text-file", "book.txt", "--cell", "lstm", "--hidden", "4", "--window", "10",
                    "--updates",
                    "\(updates)", "--log", "\(name).log", "--checkpoint", name, "--save", "\(name).json",
                ] + more, folder: folder.path())
        }
        let settings = ["--batch", "3", "--carry", "--validation", "0.2", "--validate", "2"]
        #expect(try train(7, "whole", settings).status == 0)
        #expect(try train(4, "half", settings).status == 0)
        #expect(try train(7, "half", ["--resume", "half"]).status == 0)
        for ending in ["", ".log", ".json"] {
            #expect(try bytes(folder, "half" + ending) == bytes(folder, "whole" + ending))
        }
        let other = try train(9, "half", ["--resume", "half", "--no-carry"])
        #expect(other.status == 0, "\(other.errors)")
        #expect(other.lines[0] == "From update 8 on: states from nothing.")
    }

    @Test func whatThereIsToBeatInATextIsATable() throws {
        let folder = try TemporaryFolder(["ab.txt": String(repeating: "ab", count: 50)])
        let run = try CommandRun(
            ["tasks", "text", "--text-file", "ab.txt", "--validation", "0.2"], folder: folder.path())
        #expect(run.status == 0 && run.errors.isEmpty)
        #expect(run.lines.contains("100 characters of 2 kinds; 80 to learn from, 19 to tell"))
        #expect(run.lines.contains { $0.hasPrefix("    0      2.0000    1.0000") })
        #expect(try CommandRun(["tasks"]).output.contains("text "))
        #expect(try CommandRun(["tasks", "text"]).status == 0)
    }

    @Test func whatIsNoTextToLearnFromIsOneSentenceAndAStatus() throws {
        let folder = try TemporaryFolder([
            "empty": "", "short": "abcab", "one": "a", "text": "A text of some length.", "zero": "a\0b",
            "abc.json": """
            {"cell": "gru", "inputs": {"text": "abcabc", "vocabulary": "abc"}}
            """, "abd": "abcabcabd",
        ])
        try Data([0x61, 0xFF, 0x62]).write(to: URL(filePath: folder.path("binary")))
        let calls: [([String], Int32, String)] = [
            (["--text-file", "nothing"], 66, "There is no file 'nothing'."),
            (["--text-file", "."], 66, "'.' is a directory, not a file."),
            (["--text-file", "empty"], 65, "empty: The file is empty."),
            (["--text-file", "binary"], 65, "binary: The byte at offset 1 is not valid UTF-8."),
            (["--text-file", "zero"], 65, "zero: The byte at offset 1 is 0: this is no text."),
            (
                ["abc.json", "--text-file", "abd"], 65,
                "abd: The character 'd' at 9 of the text is not in the vocabulary."
            ),
            (
                ["--text-file", "short", "--window", "20"], 64,
                "A window of 20 from the character 1 on is not in the text"
            ),
            (["--text-file", "short", "--window", "3"], 64, "leaves fewer than 2 to validate with"),
            (["--text-file", "short", "--window", "4", "--validation", "0.4"], 64, "too few for a window of 4"),
            (["--text-file", "abd", "--text", "a"], 64, "--text and --text-file cannot both be given."),
            (["--text", "abc", "--validation", "0.2"], 64, "--validation is for a text in windows"),
            (["--text-file", "one"], 64, "The one character that is learned from is too little for"),
            (
                ["--text", "abc", "--resume", "text"], 65,
                "text: This is no checkpoint of a training: it is no safetensors file."
            ),
            (["--text", "abc", "--carry"], 64, "this experiment has none in windows"),
            (["--text", "abc", "--validation", "2"], 64, "'validation' must be a number from 0 to below 1"),
        ]
        for (arguments, status, sentence) in calls {
            let run = try CommandRun(["train", "--updates", "1"] + arguments, folder: folder.path())
            #expect(run.status == status, "\(arguments): \(run.errors)")
            #expect(run.errors.contains(sentence), "\(arguments): \(run.errors)")
            #expect(run.output.isEmpty && run.errors.split(separator: "\n").count == 1)
        }
        let explored = try CommandRun(
            ["explore", "--text", "abc", "--validation", "0.2", "--train", "--updates", "1"], folder: folder.path())
        #expect(explored.status == 64 && explored.errors.contains("--validation is for a text in windows"))
        let tasks = try CommandRun(["tasks", "copy", "--text-file", "abd"], folder: folder.path())
        #expect(tasks.status == 64 && tasks.errors.contains("--text-file is for 'unroll tasks text'."))
    }
}
