import Training

extension CommandTable {
    /// The commands about the training of the network.
    static let trainingEntries: [CommandEntry] = [
        CommandEntry(
            "train", [.init("[UPDATES|pause]", .words(["pause"]))], .session,
            help: "Trains the network: so many updates, or without end; pause stops.", example: "train 500"
        ) { reader throws(CommandError) in
            if reader.isAtEnd { return training(.train(nil)) }
            return training(reader.skip("pause") ? .pause : .train(try reader.wholeNumber(atMost: mostUpdates)))
        },
        CommandEntry(
            "pace", [.init("UPDATES|full", .words(["full"]))], .session,
            help: "Makes so many updates a second at most; full: as many as it can.", example: "pace 5"
        ) { reader throws(CommandError) in
            training(.pace(reader.skip("full") ? nil : try reader.number(above: 0)))
        },
        CommandEntry(
            "rewind",
            [.init("UPDATE|WHERE", .words(["best", "safe", "now", "next", "previous"]))], .session,
            help: "Shows the network after so many updates: 120, -10, best, safe, now, next (bookmark).",
            example: "rewind 120"
        ) { reader throws(CommandError) in training(.rewind(try rewindPlace(&reader))) },
        CommandEntry(
            "branch", [.init("NUMBER|next", .words(["next"]))], .session,
            help: "Looks at another branch of the training, counted from 1.", example: "branch 2"
        ) { reader throws(CommandError) in training(.branch(reader.skip("next") ? nil : try reader.wholeNumber())) },
        CommandEntry(
            "bookmark", [.init("\"TEXT\"")], .session, help: "Marks the update that is looked at.",
            example: "bookmark \"here it learned\""
        ) { reader throws(CommandError) in training(.bookmark(try reader.text().text)) },
        CommandEntry(
            "rate", [.init("NUMBER")], .session, help: "Sets the learning rate.", example: "rate 0.01"
        ) { reader throws(CommandError) in training(.set(.rate(try reader.number(above: 0)))) },
        CommandEntry(
            "optimiser",
            [.init("NAME", .words(Optimiser.Rule.allCases.map(\.rawValue))), .init("[KEY=NUMBER…]", isRepeated: true)],
            .session, help: "Chooses how weights follow their gradient, with its numbers.",
            example: "optimiser adamw decay=0.1"
        ) { reader throws(CommandError) in
            training(.set(.optimiser(try setting(&reader) { text throws(TrainingError) in try Optimiser(text) })))
        },
        CommandEntry(
            "schedule",
            [
                .init("FORM", .words(RateSchedule.Form.allCases.map(\.rawValue))),
                .init("[KEY=NUMBER…]", isRepeated: true),
            ],
            .session, help: "Chooses how the learning rate changes over the updates.",
            example: "schedule cosine over=1000 warm-up=50"
        ) { reader throws(CommandError) in
            training(.set(.schedule(try setting(&reader) { text throws(TrainingError) in try RateSchedule(text) })))
        },
        CommandEntry(
            "batch", [.init("SEQUENCES")], .session, help: "Sets how many sequences an update is made from.",
            example: "batch 8"
        ) { reader throws(CommandError) in
            training(.set(.batch(try reader.wholeNumber(atMost: TrainingSettings.largestBatch))))
        },
        CommandEntry(
            "dropout", [.init("SHARE")], .session,
            help: "Sets the share of the outputs that is left out between layers.",
            example: "dropout 0.2"
        ) { reader throws(CommandError) in training(.set(.dropout(try reader.number()))) },
        CommandEntry(
            "forcing",
            [
                .init("teacher|free|scheduled", .words(["teacher", "free"])),
                .init("[FORM]", .words(["linear", "exponential", "sigmoid"])), .init("[KEY=NUMBER…]", isRepeated: true),
            ],
            .session, help: "Chooses whether a network that reads answers is told the right ones.",
            example: "forcing scheduled sigmoid k=100"
        ) { reader throws(CommandError) in
            training(.set(.forcing(try setting(&reader) { text throws(TrainingError) in try Forcing(text) })))
        },
        CommandEntry(
            "carry", [.init("on|off", .words(["on", "off"]))], .session,
            help: "Carries the states of a text's windows on, or draws windows anywhere.", example: "carry on"
        ) { reader throws(CommandError) in
            training(.set(.carry(try reader.choice("value", of: [("on", true), ("off", false)]))))
        },
        CommandEntry(
            "validation", [.init("SHARE")], .session, help: "Sets the share of a text that is not learned from.",
            example: "validation 0.1"
        ) { reader throws(CommandError) in training(.set(.validation(try reader.number()))) },
        CommandEntry(
            "validate", [.init("UPDATES|auto", .words(["auto"]))], .session,
            help: "Measures the validation loss after so many updates again and again; auto: as it suits.",
            example: "validate 50"
        ) { reader throws(CommandError) in training(.set(.validationInterval(try interval(&reader)))) },
        CommandEntry(
            "measure", [.init("UPDATES|auto", .words(["auto"]))], .session,
            help: "Measures ρ and σ_max after so many updates again and again; auto: at next to no cost.",
            example: "measure 10"
        ) { reader throws(CommandError) in training(.set(.spectraInterval(try interval(&reader)))) },
            "statistics", [.init("per-step|shared", .words(StatisticsScope.allCases.map(\.rawValue)))], .session,
            help: "Keeps running statistics of BN(…) for each step of a sequence or window, or shared by all.",
            example: "statistics shared"
        ) { reader throws(CommandError) in
            training(.set(.statistics(try reader.choice("kind of statistics", of: StatisticsScope.self))))
        },
    ]

    /// After how many updates something is measured; nil is as it suits.
    private static func interval(_ reader: inout ArgumentReader) throws(CommandError) -> Int? {
        reader.skip("auto") ? nil : try reader.wholeNumber(atMost: mostUpdates)
    }

    /// More updates than anyone has time for.
    private static let mostUpdates = 1_000_000_000

    private static func training(_ command: TrainingCommand) -> Command { .session(.training(command)) }

    private static func rewindPlace(_ reader: inout ArgumentReader) throws(CommandError) -> RewindPlace {
        let places: [(String, RewindPlace)] = [
            ("best", .best), ("safe", .safe), ("now", .now), ("next", .nextBookmark), ("previous", .previousBookmark),
        ]
        let word = try reader.word()
        if let place = places.first(where: { $0.0 == word.text })?.1 { return place }
        guard let number = Int(word.text) else {
            guard word.text.first?.isLetter == true else {
                throw CommandError(
                    .notANumber(word.text, expected: "the number of an update, such as 120 or -10"),
                    column: word.column)
            }
            throw CommandError(
                .unknownName(word.text, what: "place", known: places.map(\.0)), column: word.column)
        }
        return word.text.first.map { "+-".contains($0) } == true ? .by(number) : .update(number)
    }

    /// Reads all that is left of the line as a setting of a training.
    private static func setting<Value>(
        _ reader: inout ArgumentReader, _ read: (String) throws(TrainingError) -> Value
    ) throws(CommandError) -> Value {
        let first = try reader.word()
        var words = [first.text]
        while let word = try reader.optionalWord() { words.append(word.text) }
        do throws(TrainingError) {
            return try read(words.joined(separator: " "))
        } catch {
            throw CommandError(.notApplicable(error.description), column: first.column)
        }
    }
}
