import Experiments

extension ExperimentInput {
    /// The same text in windows, or as a whole.
    func inWindows(_ count: Int?) throws(CommandError) -> ExperimentInput {
        guard let count else {
            guard case .windows(let windowed) = self else { return self }
            return windowed.whole.origin
        }
        let sentence = "Only a text is read in windows, and the input is none."
        guard let windows = try Self.located({ () throws(ExperimentError) in try inWindows(of: count) }) else {
            throw CommandError(.notApplicable(sentence), column: 1)
        }
        return windows
    }

    /// The same text at another window.
    func inWindows(from first: Int) throws(CommandError) -> ExperimentInput {
        guard case .windows(var windowed) = self else {
            throw CommandError(.notApplicable("The input is not read in windows: say 'window 50' first."), column: 1)
        }
        windowed.first = first
        return .windows(windowed)
    }

    /// The same text over another vocabulary.
    func over(_ characters: String?) throws(CommandError) -> ExperimentInput {
        switch self {
        case .text(let text, _): return .text(text, vocabulary: characters)
        case .windows(var windowed):
            let text = try windowed.whole.origin.over(characters)
            guard
                case .windows(let other) = try Self.located({ () throws(ExperimentError) in
                    try text.inWindows(of: windowed.window)
                })
            else { return text }
            windowed.whole = other.whole
            return .windows(windowed)
        case .encoded: throw CommandError(.notApplicable("The vocabulary is that of the trained model."), column: 1)
        case .numbers, .pulse, .task:
            throw CommandError(.notApplicable("A vocabulary belongs to a text, and the input is none."), column: 1)
        }
    }

    private static func located<Value>(_ work: () throws(ExperimentError) -> Value) throws(CommandError) -> Value {
        do {
            return try work()
        } catch {
            throw CommandError(.notApplicable(error.description), column: 1)
        }
    }
}

extension Experiment {
    /// Feeds a long text in windows: over the vocabulary that is given, or that parameters have been learned for, else over its own.
    ///
    /// Unless someone asked for other steps, every step has a loss: each character is to be told.
    ///
    /// - Throws: `ExperimentError` for a character that the vocabulary does not have.
    public mutating func feed(longText text: String) throws(ExperimentError) {
        var before = input
        if case .windows(let windowed) = input {
            if parameters.isEmpty { before = windowed.whole.origin }
        }
        takeOwnLossSteps()
        let whole = before.reading(text)
        // A character is left behind the window, so that its last step has a loss.
        let window = min(WindowedText.standardWindow, max(1, text.count - 1))
        feed(try whole.inWindows(of: window) ?? whole)
    }
}

extension WindowedText {
    /// A text by itself, over the vocabulary of the whole text: a network that learned from that reads no other.
    func reading(_ text: String) -> ExperimentInput {
        if case .encoded(var encoded) = whole.origin {
            encoded.text = text
            return .encoded(encoded)
        }
        return .text(text, vocabulary: whole.vocabulary.pieces.joined())
    }
}
