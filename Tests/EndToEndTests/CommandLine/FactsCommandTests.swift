import Testing

/// `unroll facts` and `unroll tasks`.
@Suite struct FactsCommandTests {
    @Test func everyFactOfTheListCanBeShownAndOpened() throws {
        let list = try CommandRun(["facts"])
        #expect(list.status == 0 && list.errors.isEmpty)
        let names = list.lines.prefix { !$0.isEmpty }.compactMap {
            $0.split(separator: " ").dropFirst().first.map(String.init)
        }
        #expect(names.contains("error-wall") && names.contains("seed-band"))
        for name in names {
            let shown = try CommandRun(["facts", "show", name])
            #expect(shown.status == 0 && shown.output.contains("Source: "), "\(name)")
        }
        let experiment = try CommandRun(["facts", "show", "error-wall", "--experiment"])
        let folder = try TemporaryFolder(["wall.json": experiment.output])
        let trace = try CommandRun(["trace", folder.path("wall.json"), "--format", "text"])
        #expect(trace.status == 0 && trace.output.contains("0.02409"))
    }

    @Test func aCheckSaysWhatWasFoundAndWhatWasExpected() throws {
        let run = try CommandRun(["facts", "check", "slopes", "error-wall"])
        #expect(run.status == 0 && run.errors.isEmpty)
        #expect(run.output.contains("✓ sigmoid at 0: 0.2500000  (expected 0.2500000)"))
        #expect(run.output.hasSuffix("2 of 2 facts hold.\n"))
    }

    @Test func aFactThatIsATrainingSaysHowToDoIt() throws {
        let shown = try CommandRun(["facts", "show", "9"])
        #expect(shown.status == 0 && shown.output.contains("published: 0.55"))
        let options = ["facts", "show", "continual-reber", "--experiment", "--training"]
        let experiment = try CommandRun(options + ["lstm-no-forget"])
        let folder = try TemporaryFolder(["stream.json": experiment.output])
        let training = try CommandRun(["train", folder.path("stream.json"), "--seed", "1", "--updates", "1"])
        #expect(training.status == 0 && training.output.contains("strings."))
        let wrong = try CommandRun(options + ["lstm-no-forgt"])
        #expect(wrong.status == 64 && wrong.errors.contains("Did you mean 'lstm-no-forget'?"))
        #expect(try CommandRun(["facts", "check", "slopes", "--seeds", "0"]).status == 64)
    }

    @Test(arguments: [["facts", "show", "slope"], ["facts", "check", "slope"]])
    func anUnknownFactIsAnsweredWithTheNearest(arguments: [String]) throws {
        let run = try CommandRun(arguments)
        #expect(run.status == 64 && run.output.isEmpty)
        #expect(run.errors == "unroll: Unknown fact 'slope'. Did you mean 'slopes'?\n")
    }

    @Test func tasksAreListedAndShownWithTheirSequences() throws {
        let list = try CommandRun(["tasks"])
        #expect(list.status == 0 && list.output.contains("reber-continual"))
        let copy = try CommandRun(["tasks", "copy"])
        #expect(copy.output.contains("0.4158883  mean loss, without a memory") || copy.output.contains("0.41589"))
        #expect(copy.output.contains("  answers  "))
        let adding = try CommandRun(["tasks", "adding"])
        let marked = adding.output.split { $0 == " " || $0 == "\n" }.filter { $0.hasSuffix("+") }
        #expect(marked.count == 6 && !adding.output.contains("…"))
        let wrong = try CommandRun(["tasks", "coppy"])
        #expect(wrong.status == 64 && wrong.errors == "unroll: Unknown task 'coppy'. Did you mean 'copy'?\n")
    }
}
