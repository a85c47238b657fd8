import Testing

/// Whatever is wrong on the command line: one sentence on standard error, the right status, nothing on standard output.
@Suite struct WrongCallTests {
    @Test(
        arguments: [
            (["--nonsense"], 64, "Unknown option '--nonsense'"),
            (["--hiden", "3"], 64, "--hidden"),
            (["trace", "--format", "xml"], 64, "'xml'"),
            (["show", "--panel", "nope"], 64, "'nope'"),
            (["show", "--color", "blue"], 64, "'blue'"),
            (["show", "--size"], 64, "--size"),
            (["show", "--size", "0x0"], 64, "'0x0'"),
            (["show", "--size", "80"], 64, "'80'"),
            (["show", "--size", "99999x99999"], 64, "'99999x99999'"),
            (["show", "--enter", "go 99"], 64, "step 99"),
            (["show", "--enter", "nonsense"], 64, "Unknown command 'nonsense'"),
            (["--cell", "lsmt"], 64, "Did you mean 'lstm'?"),
            (["--activation", "tnah"], 64, "Did you mean 'tanh'?"),
            (["--set", "gian=2"], 64, "Did you mean 'gain'?"),
            (["--set", "gain"], 64, "gain FACTOR"),
            (["--set", "gain=x"], 64, "'x'"),
            (["--set", "gain=inf"], 64, "'inf'"),
            (["--set", "steps=0"], 64, "0"),
            (["--text", ""], 64, "empty"),
            (["--hidden", "0"], 64, "0"),
            (["--hidden", "-3"], 64, "-3 is out of range"),
            (["--hidden", "x"], 64, "'x'"),
            (["trace", "--hidden", "100000000"], 64, "memory"),
            (["trace", "--hidden", "99999999999999999999999"], 64, "99999999999999999999999"),
            (["--seed", "-1"], 64, "'-1'"),
            (["cells", "lsmt"], 64, "Did you mean 'lstm'?"),
            (["bench", "--cells", "lsmt"], 64, "Did you mean 'lstm'?"),
            (["bench", "--cells", ""], 64, "''"),
            (["bench", "--sizes", "4"], 64, "'4'"),
            (["bench", "--training", "--batch", "0"], 64, "'0'"),
            (["bench", "--seconds", "-1"], 64, "-1"),
            (["bench", "--seconds", "inf"], 64, "inf"),
            (["bench", "--seconds", "nan"], 64, "nan"),
            (["a.json", "b.json"], 64, "b.json"),
            (["nonsense"], 66, "'nonsense'"),
            (["trace", "/nonexistent"], 66, "'/nonexistent'"),
            (["show", "/"], 66, "directory"),
            // There for everybody, readable for nobody, not even for the administrator.
            (["trace", "/proc/self/mem"], 66, "/proc/self/mem"),
        ] as [([String], Int32, String)])
    func aWrongCallGetsOneSentence(_ arguments: [String], _ status: Int32, _ words: String) throws {
        let run = try CommandRun(arguments)
        #expect(run.status == status)
        expectOneSentence(run, words)
    }

    @Test(
        arguments: [
            (#"{ "cell": "rnn", "sede": 3 }"#, "a.json:1:18: Unknown key 'sede'. Did you mean 'seed'?"),
            (#"{ "cell": "rnn", "#, "a.json:1:18: Expected"),
            ("{\n  \"cell\": rnn }", "a.json:2:11: "),
            ("", "a.json:1:1: "),
            ("[1, 2]", "a.json:1:1: "),
            (
                "{\n \"cell\": \"lsmt\", \"inputs\": { \"text\": \"a\" } }",
                "a.json:2:10: Unknown cell 'lsmt'. Did you mean 'lstm'?"
            ),
            (#"{ "cell": "rnn", "inputs": [[1, 2], [3]] }"#, "a.json:1:37: Row 2"),
            (#"{ "cell": "rnn", "inputs": { "text": "" } }"#, "empty"),
            (#"{ "cell": "rnn", "inputs": [[1], [2]], "targets": [0, 7], "sizes": { "output": 3 } }"#, "0 to 2"),
            (
                #"{ "cell": "rnn", "inputs": { "text": "ab" }, "sizes": { "hidden": 2 }, "parameters": { "W_hh": [[1, 2, 3], [1, 2, 3]] } }"#,
                "2 × 3"
            ),
            (
                #"{ "cell": "rnn", "inputs": { "text": "ab" }, "sizes": { "hidden": 2 }, "parameters": { "W_hh": [[1, 2, 3], [1, 2, 3]] } }"#,
                "2 × 2"
            ),
            (#"{ "cell": "rnn", "inputs": { "text": "ab" }, "sizes": { "hidden": 0 } }"#, "'sizes.hidden'"),
            (#"{ "cell": "rnn", "inputs": { "text": "ab" }, "sizes": { "hidden": 1000000000 } }"#, "memory"),
            (#"{ "inputs": { "text": "a" }, "equations": "h[t] = tnah(W x[t])" }"#, "line 1, column 8"),
        ])
    func aWrongFileIsToldWithItsPlace(_ text: String, _ words: String) throws {
        let folder = try TemporaryFolder(["a.json": text])
        for command in ["trace", "show", "explore"] {
            let run = try CommandRun([command, "a.json"], folder: folder.path())
            #expect(run.status == 65)
            expectOneSentence(run, words)
        }
    }

    @Test(
        arguments: [
            ("cell lstm\nhiden 3\n", "a.txt:2:1: Unknown command 'hiden'. Did you mean 'hidden'?"),
            ("cell lstm\n\ntext \"abc\n", "a.txt:3:6: "), ("hidden 0", "a.txt:1:8: "), ("\n\n", "a.txt:"),
        ])
    func aWrongScriptIsToldWithItsPlace(_ text: String, _ words: String) throws {
        let folder = try TemporaryFolder(["a.txt": text])
        let run = try CommandRun(["trace", "a.txt"], folder: folder.path())
        #expect(run.status == 65)
        expectOneSentence(run, words)
    }

    @Test(arguments: ["a.json", "a.txt"]) func bytesThatAreNoTextAreRefused(_ name: String) throws {
        let folder = try TemporaryFolder()
        try folder.write([0x63, 0x65, 0x6C, 0x6C, 0xFF, 0xFE], to: name)
        let run = try CommandRun(["trace", name], folder: folder.path())
        #expect(run.status == 65)
        expectOneSentence(run, "not valid UTF-8")
    }

    private func expectOneSentence(_ run: CommandRun, _ words: String) {
        #expect(run.output.isEmpty)
        #expect(run.errors.hasPrefix("unroll: "))
        #expect(run.errors.contains(words))
        #expect(run.errors.count { $0 == "\n" } == 1 && run.errors.hasSuffix("\n"))
        #expect(!run.errors.contains("\u{1B}") && !run.errors.contains("Fatal") && !run.errors.contains("swift"))
    }
}
