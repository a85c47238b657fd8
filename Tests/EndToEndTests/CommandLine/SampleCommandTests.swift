import JSONText
import Testing

/// `unroll sample`: text from a network, and what is refused.
@Suite struct SampleCommandTests {
    private let model = PackageFile.path("Tests/Fixtures/Models/reber-lstm.safetensors")

    @Test func aTrainedModelGoesOnWithAText() throws {
        let arguments = ["sample", model, "--text", "BT", "--length", "30", "--temperature", "0.8", "--top-k", "3"]
        let run = try CommandRun(arguments)
        #expect(run.status == 0 && run.errors.isEmpty)
        #expect(run.output.hasPrefix("BT") && run.output.count == 33 && run.output.hasSuffix("\n"))
        #expect(try CommandRun(arguments + ["--seed", "7"]).output == run.output)
        #expect(try CommandRun(arguments + ["--seed", "8"]).output != run.output)
    }

    @Test func greedilyTheLikeliestIsSaidWithItsProbability() throws {
        let run = try CommandRun(["sample", model, "--text", "BTS", "--greedy", "--length", "5", "--format", "json"])
        let sample = try JSONReader.read(run.output)
        let pieces = try #require(sample["pieces"]?.elements)
        #expect(pieces.count == 5 && sample["text"]?.string == pieces.compactMap { $0["text"]?.string }.joined())
        let trace = try JSONReader.read(CommandRun(["trace", model, "--text", "BTS"]).output)
        let last = try #require(trace["signals"]?["p"]?.elements?.last?.elements).compactMap(\.double)
        #expect(pieces[0]["probability"]?.double == last.max())
        #expect(pieces[0]["class"]?.integer == last.firstIndex(of: try #require(last.max())))
    }

    @Test func anExperimentGoesOnWithItsOwnText() throws {
        let folder = try TemporaryFolder(["a.json": #"{"cell": "gru", "inputs": {"text": "abcabc"}}"#])
        let run = try CommandRun(["sample", "a.json", "--length", "4"], folder: folder.path())
        #expect(run.output.hasPrefix("abcabc") && run.output.count == 11)
        let other = try CommandRun(["sample", "a.json", "--length", "4", "--text", "ca"], folder: folder.path())
        #expect(other.output.hasPrefix("ca") && other.output.count == 7)
    }

    @Test func aCheckpointGoesOnAsTheSavedNetworkDoes() throws {
        let folder = try TemporaryFolder()
        let run = try CommandRun(
            [
                "train", "--cell", "gru", "--text", "abcabd", "--updates", "20", "--checkpoint", "c", "--save",
                "m.json",
            ], folder: folder.path())
        #expect(run.status == 0, "\(run.errors)")
        func sample(_ file: String) throws -> CommandRun {
            try CommandRun(["sample", file, "--text", "ab", "--length", "30"], folder: folder.path())
        }
        let (checkpoint, saved) = (try sample("c"), try sample("m.json"))
        #expect(checkpoint.status == 0 && checkpoint.output.hasPrefix("ab") && checkpoint.output.count == 33)
        #expect(checkpoint.output == saved.output)
        #expect(
            try CommandRun(["trace", "c"], folder: folder.path()).output
                == CommandRun(["trace", "m.json"], folder: folder.path()).output)
        let mistaken = try CommandRun(["sample", "c", "--vocabulary", "v"], folder: folder.path())
        #expect(mistaken.status == 64 && mistaken.errors.contains("--vocabulary is for a trained model"))
    }

    @Test func whatCannotBeSampledIsOneSentence() throws {
        let folder = try TemporaryFolder([
            "p.json": #"{"cell": "rnn", "inputs": {"pulse": 3}}"#,
            "b.json": #"{"cell": "rnn", "bidirectional": true, "inputs": {"text": "abc"}}"#,
        ])
        let calls: [([String], String)] = [
            ([model, "--text", "BTQ"], "The character 'Q' at 3 of the text is not in the vocabulary."),
            ([model, "--text", ""], "There is no text to go on from"),
            ([model, "--temperature", "0"], "'temperature' must be a finite number above 0, not '0.0'"),
            ([model, "--temperature", "-1"], "not '-1.0'"),
            ([model, "--temperature", "nan"], "not 'nan'"),
            ([model, "--top-k", "0"], "'top-k' must be a whole number from 1 on, not '0'."),
            ([model, "--greedy", "--temperature", "1"], "Greedy always takes the likeliest"),
            ([model, "--length", "0"], "'length' must be a whole number from 1 to"),
            (["p.json"], "The network says nothing about what comes next"),
            (["b.json"], "A bidirectional network cannot go on step by step"),
        ]
        for (arguments, sentence) in calls {
            let run = try CommandRun(["sample"] + arguments, folder: folder.path())
            #expect(run.status == 64 && run.output.isEmpty, "\(arguments): \(run.output)")
            #expect(run.errors.contains(sentence), "\(arguments): \(run.errors)")
            #expect(run.errors.split(separator: "\n").count == 1)
        }
    }
}
