import Foundation
import JSONText
import PseudoTerminal
import Testing

/// `unroll train`: from an experiment to a trained network, and what is written on the way.
@Suite struct TrainCommandTests {
    private static let recall = """
        {"cell": "gru", "sizes": {"hidden": 6}, "inputs": {"task": "recall", "length": 8, "delay": 1, "kinds": 3},
         "cures": {"clip": {"norm": 1}}}
        """

    private func bytes(_ folder: TemporaryFolder, _ name: String) throws -> Data {
        try Data(contentsOf: URL(filePath: folder.path(name)))
    }

    private func stepLoss(_ folder: TemporaryFolder, _ arguments: [String]) throws -> Double {
        let trace = try JSONReader.read(CommandRun(["trace"] + arguments, folder: folder.path()).output)
        let steps = try #require(trace["loss"]?["steps"]?.elements).compactMap(\.double)
        return steps.reduce(0, +) / Double(steps.count)
    }

    @Test func aTaskIsLearnedSavedAndTraced() throws {
        let folder = try TemporaryFolder(["a.json": Self.recall])
        let run = try CommandRun(
            [
                "train", "a.json", "--updates", "150", "--batch", "4", "--rate", "0.05", "--log", "log", "--save",
                "b.json", "--validate", "50",
            ], folder: folder.path())
        #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
        #expect(run.lines[0].hasPrefix("Clipping began at update ") && run.lines[0].hasSuffix("; θ is 1.00."))
        #expect(run.lines[1] == "150 updates by adam, rate 0.05 (constant), batch 4.")
        #expect(run.lines[4].hasPrefix("Unseen sequences: ") && run.lines[4].hasSuffix(" a step; 100 of 100 solved."))
        #expect(run.lines[5].hasPrefix("The validation loss was least after update "))
        #expect(!run.output.contains("\r") && !run.output.contains("\u{1B}"))
        #expect(try stepLoss(folder, ["b.json"]) < 0.2 * stepLoss(folder, ["a.json"]))
        let lines = try bytes(folder, "log").split(separator: UInt8(ascii: "\n")).map { try JSONReader.read(Array($0)) }
        #expect(lines.map { $0["update"]?.integer } == Array(1...150))
        for line in lines {
            let norm = try #require(line["grad_norm"]?.double)
            #expect(abs((line["grad_norm_clipped"]?.double ?? 0) - min(norm, 1)) < 1e-9)
            #expect(line["per_step"]?.elements?.count == 8)
            #expect(line["weights"]?["W_hn"]?.double != nil && line["saturated"]?["z"]?.double != nil)
        }
        #expect(lines.filter { $0["validation_loss"] != nil }.map { $0["update"]?.integer } == [1, 51, 101])
        #expect(lines[0]["spectral_radius"]?.members?.map(\.name) == ["W_hr", "W_hz", "W_hn"])
    }

    @Test func aTextIsLearnedSavedForPyTorchAndTraced() throws {
        let folder = try TemporaryFolder()
        let run = try CommandRun(
            [
                "train", "--cell", "lstm", "--text", "hello", "--updates", "60", "--rate", "0.1", "--save",
                "m.safetensors",
            ],
            folder: folder.path())
        #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
        #expect(run.lines.count == 3)
        #expect(
            run.lines[2].hasPrefix("Reading its own answers: ")
                && run.lines[2].contains(" where it reads the truth: a gap of "))
        #expect(try stepLoss(folder, ["m.safetensors", "--text", "hello"]) < 0.1)
    }

    @Test func aResumedRunWritesTheBytesOfAWholeOne() throws {
        let folder = try TemporaryFolder(["a.json": Self.recall])
        func train(_ updates: Int, _ name: String, _ more: [String] = []) throws -> CommandRun {
            try CommandRun(
                [
                    "train", "a.json", "--updates", "\(updates)", "--log", "\(name).log", "--checkpoint", name,
                    "--save", "\(name).json",
                ] + more, folder: folder.path())
        }
        let settings = ["--batch", "3", "--optimiser", "nesterov", "--schedule", "cosine over=9 warm-up=2"]
        #expect(try train(9, "whole", settings).status == 0)
        #expect(try train(6, "half", settings).status == 0)
        // As if the run had been cut off after its last checkpoint, in the middle of a line.
        let log = try #require(FileHandle(forWritingAtPath: folder.path("half.log")))
        try log.seekToEnd()
        try log.write(contentsOf: Data(#"{"update":7,"loss":1}"#.utf8) + Data("\n{\"upd".utf8))
        #expect(try train(9, "half", ["--resume", "half"]).status == 0)
        #expect(try bytes(folder, "half.log") == bytes(folder, "whole.log"))
        #expect(try bytes(folder, "half.json") == bytes(folder, "whole.json"))
        #expect(try bytes(folder, "half") == bytes(folder, "whole"))
        let done = try train(9, "half", ["--resume", "half"])
        #expect(done.status == 64 && done.errors.contains("has 9 updates already"))
    }

    @Test func aRunGoesOnWithOtherSettingsAndSaysWhich() throws {
        let folder = try TemporaryFolder(["a.json": Self.recall])
        func train(_ arguments: [String]) throws -> CommandRun {
            try CommandRun(["train"] + arguments + ["--checkpoint", "c"], folder: folder.path())
        }
        #expect(try train(["a.json", "--updates", "5", "--log", "one"]).status == 0)
        let other = try train([
            "a.json", "--resume", "c", "--updates", "9", "--rate", "0.1", "--optimiser", "sgd", "--set",
            "clip=norm 0.25", "--log", "two",
        ])
        #expect(other.status == 0, "\(other.errors)")
        #expect(
            other.lines[0]
                == "From update 6 on: optimiser sgd, rate 0.01 → 0.1, clip 0.25. The memory of the optimiser begins anew."
        )
        let lines = try bytes(folder, "two").split(separator: UInt8(ascii: "\n")).map { try JSONReader.read(Array($0)) }
        #expect(lines.map { $0["update"]?.integer } == [6, 7, 8, 9])
        #expect(lines.allSatisfy { $0["rate"]?.double == 0.1 && $0["clip_threshold"]?.double == 0.25 })
        // Without an experiment it is that of the checkpoint, with all that was changed on the way.
        let same = try train(["--resume", "c", "--updates", "12"])
        #expect(same.status == 0 && !same.output.contains("From update"), "\(same.errors)")
        #expect(same.output.contains("12 updates by sgd, rate 0.1 (constant), batch 1."))
        for change in [["--cell", "lstm"], ["--hidden", "7"], ["--set", "task recall length=9"], ["--seed", "3"]] {
            let refused = try train(["--resume", "c", "--updates", "20"] + change)
            #expect(refused.status == 64 && refused.output.isEmpty, "\(change)")
            #expect(refused.errors.contains("c: This is a checkpoint of another training: its '"), "\(refused.errors)")
        }
    }

    @Test func dropoutIsSaidAndNeedsTwoLayers() throws {
        let folder = try TemporaryFolder(["a.json": Self.recall])
        let run = try CommandRun(
            ["train", "a.json", "--set", "layers=2", "--dropout", "0.25", "--updates", "3"], folder: folder.path())
        #expect(run.output.contains("3 updates by adam, rate 0.01 (constant), batch 1, dropout 0.25."), "\(run.errors)")
    }

    @Test func aDivergenceEndsWithASentenceAndTheStateBefore() throws {
        let folder = try TemporaryFolder([
            "a.json": #"{"cell": "rnn", "activation": "relu", "inputs": {"task": "recall"}, "spectral_radius": 1}"#
        ])
        let run = try CommandRun(
            [
                "train", "a.json", "--optimiser", "sgd", "--rate", "1e200", "--checkpoint", "c", "--save", "b.json",
                "--log", "log",
            ], folder: folder.path())
        #expect(run.status == 1 && run.output.isEmpty)
        #expect(run.errors.hasPrefix("unroll: Update 2 diverged: "), "\(run.errors)")
        #expect(
            run.errors.hasSuffix(
                " Go back to the start, before the last update that could be made. Try a smaller --rate. "
                    + "The state after update 1 is in c: go on with --resume c.\n"))
        #expect(try bytes(folder, "log").split(separator: UInt8(ascii: "\n")).count == 1)
        #expect(!FileManager.default.fileExists(atPath: folder.path("b.json")))
    }

    @Test func aJumpThatLedToADivergenceIsToldOfAsItComes() throws {
        let folder = try TemporaryFolder([
            "a.json": #"{"cell": "rnn", "inputs": {"task": "sine"}, "spectral_radius": 1.05}"#
        ])
        let run = try CommandRun(
            ["train", "a.json", "--optimiser", "sgd", "--rate", "0.1"], folder: folder.path())
        #expect(run.status == 1)
        #expect(run.lines.count == 1 && run.lines[0].hasPrefix("The norm of the gradient jumped ×"), "\(run.output)")
        #expect(
            run.errors.contains("Go back to the start, before the loss rose ×26 by update 1. Try --set \"clip=norm "),
            "\(run.errors)")
        let clipped = try CommandRun(
            ["train", "a.json", "--optimiser", "sgd", "--rate", "0.1", "--set", "clip=norm 1", "--updates", "150"],
            folder: folder.path())
        #expect(clipped.status == 0, "\(clipped.errors)")
    }

    @Test func aTerminalSeesTheProgressAndMayInterruptIt() throws {
        let folder = try TemporaryFolder()
        let terminal = try TerminalSession.starting(
            "unroll",
            ["train", "--text", "hello", "--updates", "100000000", "--checkpoint", folder.path("c")], columns: 200,
            rows: 10, type: "xterm", environment: [:])
        try terminal.wait(forText: "/100000000  loss of a step ")
        try terminal.wait(forText: " s left")
        terminal.send("\u{3}")
        #expect(try terminal.waitForExit() == 130)
        #expect(terminal.screen.contains("unroll: Interrupted after update "))
        #expect(terminal.screen.contains("go on with --resume"))
        #expect(!terminal.bytes.contains(0x1B))
        #expect(FileManager.default.fileExists(atPath: folder.path("c")))
    }

    @Test func whatDoesNotFitIsOneSentenceAndAStatus() throws {
        let folder = try TemporaryFolder(["a.json": Self.recall])
        let calls: [([String], Int32, String)] = [
            (["--optimiser", "adan"], 64, "Unknown optimiser 'adan'. Did you mean 'adam'?"),
            (["--schedule", "cosin"], 64, "Unknown schedule 'cosin'. Did you mean 'cosine'?"),
            (["--rate", "-1"], 64, "'rate' must be a finite number above 0, not '-1.0'."),
            (["--updates", "0"], 64, "'updates' must be a whole number from 1 on, not '0'."),
            (["--batch", "0"], 64, "'batch' must be a whole number from 1 to 4096, not '0'."),
            (["--text", "abc", "--batch", "2"], 64, "A batch of 2 sequences needs a task"),
            (["--cell", "mgu", "--save", "m.safetensors"], 65, "Save it as .json, which has every cell."),
            (["--dropout", "0.2"], 64, "it needs a network of at least 2 layers, not 1."),
            (["--dropout", "1"], 64, "'dropout' must be a number from 0 to below 1, not '1.0'."),
            (["--save", "m.pt"], 64, "'m.pt' must end in .safetensors or .json."),
            (["--resume", "nothing"], 66, "nothing: There is no such file."),
            (["--resume", "a.json"], 65, "a.json: "),
            (["--checkpoint", "no/c"], 73, "no/c: The file cannot be written"),
            (["--log", "no/l"], 73, "no/l cannot be written"),
        ]
        for (arguments, status, sentence) in calls {
            let run = try CommandRun(["train", "a.json"] + arguments, folder: folder.path())
            #expect(run.status == status, "\(arguments)")
            #expect(run.errors.contains(sentence), "\(arguments): \(run.errors)")
            #expect(run.output.isEmpty && run.errors.split(separator: "\n").count == 1)
        }
    }
}
