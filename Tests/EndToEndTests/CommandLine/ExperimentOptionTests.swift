import Testing

/// Files of experiments, and the options that override them.
@Suite struct ExperimentOptionTests {
    private let script = "cell lstm\nset hidden=6\ntext \"hello\"\nseed 3\n"
    private let json = #"{ "cell": "lstm", "sizes": { "hidden": 6 }, "seed": 3, "inputs": { "text": "hello" } }"#

    @Test func aScriptAndJSONDescribeTheSameExperiment() throws {
        let folder = try TemporaryFolder(["a.txt": script, "a.json": json])
        let first = try CommandRun(["trace", "a.txt"], folder: folder.path())
        #expect(first.status == 0 && first.output.contains("\"cell\": \"lstm\""))
        #expect(try CommandRun(["trace", "a.json"], folder: folder.path()).output == first.output)
    }

    @Test(arguments: ["a.txt", "a.json"]) func optionsOverrideTheFile(_ file: String) throws {
        let folder = try TemporaryFolder(["a.txt": script, "a.json": json])
        func title(_ options: [String]) throws -> Substring? {
            try CommandRun([file] + options, folder: folder.path()).lines.first
        }
        #expect(try title([]) == "lstm: Long short-term memory, 6 units, 5 steps, seed 3")
        #expect(try title(["--hidden", "2"])?.contains("2 units") == true)
        #expect(try title(["--text", "ab"])?.contains("2 steps") == true)
        #expect(try title(["--seed", "18446744073709551615"])?.contains("seed 18446744073709551615") == true)
        #expect(
            try title(["--cell", "rnn", "--activation", "relu"])?.hasPrefix("rnn: Elman network, φ = relu") == true)
        #expect(try title(["--hidden", "2", "--set", "hidden=9"])?.contains("9 units") == true)
        #expect(try title(["--set", "cell=gru", "--set", "steps=7"])?.contains("7 steps") == true)
    }

    @Test(arguments: ["task=recall", "text=hello", "pulse=5"]) func allCommandsBeginWithTheSameWhereAnInputIsNamed(
        _ input: String
    ) throws {
        let options = ["--cell", "lstm", "--set", input]
        let report = try CommandRun(["explore"] + options)
        let trace = try CommandRun(["trace", "--format", "text"] + options)
        #expect(report.status == 0 && trace.status == 0)
        #expect(report.output.hasPrefix(trace.output))
        #expect(report.lines.first?.contains("8 units") == true)
    }

    @Test(arguments: [["trace"], ["describe"], ["train", "--updates", "1", "--set", "task=recall"]])
    func aCellThatTakesItsSizeFromTheInputNeedsNoWord(_ command: [String]) throws {
        #expect(try CommandRun(command + ["--cell", "sru"]).status == 0)
    }

    @Test func textMayBeginWithAHyphenAndHoldLineEnds() throws {
        let run = try CommandRun(["--text", #"-a\nb"#])
        #expect(run.status == 0)
        for row in ["1  - ", "3  ↵ ", "4  b "] { #expect(run.lines.contains { $0.hasPrefix(row) }) }
    }

    @Test func commandsOfTheScriptAboutTheViewAreObeyed() throws {
        let folder = try TemporaryFolder(["a.txt": script + "go 2\npass forward\npanel heatmap\n"])
        let run = try CommandRun(["show", "a.txt"], folder: folder.path())
        #expect(run.output.contains("forward pass, step 2 of 5"))
        #expect(run.output.contains("h[t]: hidden state"))
    }
}
