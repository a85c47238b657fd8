import JSONText
import Testing

/// Models in `.safetensors` files, and numbers from tables.
@Suite struct TrainedModelTests {
    private let model = PackageFile.path("Tests/Fixtures/Models/reber-gru.safetensors")

    @Test func aModelIsExploredShownAndTraced() throws {
        let finding = "'rnn' is an nn.GRU of 32 units that reads 7 inputs."
        let report = try CommandRun([model, "--text", "BTXSE"])
        #expect(report.status == 0 && report.lines.contains { $0 == finding })
        #expect(report.lines[0].hasPrefix("gru: Gated recurrent unit, 32 units, 5 steps"))
        #expect(try CommandRun(["show", model, "--text", "BTXSE"]).output.contains(finding))
        let trace = try JSONReader.read(CommandRun(["trace", model, "--text", "BTXSE"]).output)
        #expect(trace["signals"]?["p"]?.elements?.count == 5)
        #expect(trace["loss"]?["steps"]?.elements?.count == 5)
    }

    @Test func whatDoesNotFitIsOneSentenceAndAStatus() throws {
        let folder = try TemporaryFolder(["v": "abc", "a.json": #"{"cell": "rnn", "inputs": {"pulse": 3}}"#])
        let calls: [([String], Int32, String)] = [
            ([model, "--text", "BTQ"], 64, "The character 'Q' at 3 of the text is not in the vocabulary."),
            ([model, "--vocabulary", "v"], 65, "The vocabulary has 3 pieces, but must have 7"),
            ([model, "--readout", "tail"], 64, "There is no matrix 'tail' for --readout; there is: head.weight."),
            (["a.json", "--readout", "head"], 64, "--readout is for a trained model (.safetensors)."),
            (["nothing.safetensors"], 66, "nothing.safetensors: There is no such file."),
            (["save", "a.json", "-o", "a.pt"], 64, "'a.pt' must end in .safetensors or .json."),
            ([model, "--cell", "lstm"], 64, "holds a network of the cell gru that was trained: nothing of it"),
            (["trace", model, "--set", "layers=2"], 64, "nothing of it would be left by 'layers 2'."),
            (
                ["save", "a.json", "--cell", "mgu", "-o", "a.safetensors"], 65,
                "PyTorch has no module for the cell 'mgu'"
            ),
            (["--input", "v", "--text", "a"], 64, "--text and --input cannot both be given."),
            (["--input", "v"], 65, "v: The file holds no row of numbers."),
            (["--input", "w.npy"], 66, "w.npy: There is no such file."),
        ]
        for (arguments, status, sentence) in calls {
            let run = try CommandRun(arguments, folder: folder.path())
            #expect(run.status == status, "\(arguments)")
            #expect(run.errors.contains(sentence), "\(arguments): \(run.errors)")
            #expect(run.errors.split(separator: "\n").count == 1)
        }
    }

    @Test func whatIsSavedIsTheSameNetwork() throws {
        let folder = try TemporaryFolder([
            "a.json": #"{"cell": "lstm", "layers": 2, "bidirectional": true, "inputs": {"text": "hello"}}"#
        ])
        let saved = try CommandRun(["save", "a.json", "-o", "a.safetensors"], folder: folder.path())
        #expect(saved.status == 0 && saved.output.isEmpty && saved.errors.isEmpty)
        let trace = try CommandRun(["trace", "a.json"], folder: folder.path())
        let other = try CommandRun(["trace", "a.safetensors", "--text", "hello"], folder: folder.path())
        #expect(trace.status == 0 && trace.output == other.output)
    }

    @Test func whatPyTorchDoesNotHaveIsSavedWithEveryParameter() throws {
        let folder = try TemporaryFolder(["a.json": #"{"cell": "mgu", "inputs": {"text": "hello"}, "seed": 5}"#])
        let saved = try CommandRun(["save", "a.json", "-o", "b.json"], folder: folder.path())
        #expect(saved.status == 0 && saved.output.isEmpty && saved.errors.isEmpty)
        let trace = try CommandRun(["trace", "a.json"], folder: folder.path())
        #expect(try CommandRun(["trace", "b.json"], folder: folder.path()).output == trace.output)
        // Of an experiment with numbers a change of the cell is told.
        let other = try CommandRun(["trace", "b.json", "--cell", "lstm"], folder: folder.path())
        #expect(other.status == 0 && other.errors.contains("is left by 'cell lstm'"))
    }

    @Test func aSavedModelOpensOnItsTask() throws {
        let folder = try TemporaryFolder()
        let task = ["--cell", "gru", "--set", "task=recall", "--seed", "3"]
        let save = ["--updates", "2", "--save", "a.safetensors"]
        #expect(try CommandRun(["train"] + task + save, folder: folder.path()).status == 0)
        let other = ["--updates", "2", "--save", "a.json"]
        #expect(try CommandRun(["train"] + task + other, folder: folder.path()).status == 0)
        let trace = try JSONReader.read(CommandRun(["trace", "a.safetensors"], folder: folder.path()).output)
        let expected = try JSONReader.read(CommandRun(["trace", "a.json"], folder: folder.path()).output)
        #expect(trace["loss"]?["total"]?.double == expected["loss"]?["total"]?.double)
        #expect(trace["loss"]?["total"]?.double != nil)
    }

    @Test func aTableIsReadARowAStep() throws {
        let folder = try TemporaryFolder(["a.csv": "one,two\n0.5,1\n2,-3\n0,4\n"])
        let run = try CommandRun(["trace", "--cell", "gru", "--input", "a.csv"], folder: folder.path())
        let trace = try JSONReader.read(run.output)
        #expect(trace["steps"]?.integer == 3)
        #expect(trace["sizes"]?["input"]?.integer == 2)
        let array = PackageFile.path("Tests/Fixtures/Tensors/i4-little.npy")
        #expect(try CommandRun(["--input", array]).status == 0)
    }
}
