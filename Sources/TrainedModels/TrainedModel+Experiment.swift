import Experiments

extension TrainedModel {
    /// The model reading a text.
    ///
    /// Whether the vocabulary has all of the text is for `Experiment.resolve()` to say.
    /// - Throws: `TrainedModelError` if nobody says what the model's inputs stand for.
    public func experiment(reading text: String) throws(TrainedModelError) -> Experiment {
        guard let input = encoded(text) else {
            throw TrainedModelError(.unknownVocabulary(inputs: readableCount), path: path)
        }
        return experiment(reading: .encoded(input))
    }

    /// The model reading vectors, `[steps × input]`.
    ///
    /// - Throws: `TrainedModelError` for vectors of another length than the model reads.
    public func experiment(reading rows: [[Double]]) throws(TrainedModelError) -> Experiment {
        if let row = rows.first, row.count != inputSize {
            throw TrainedModelError(.wrongWidth(found: row.count, needed: inputSize), path: path)
        }
        return experiment(reading: .numbers(rows))
    }

    /// The model on what its file says that it reads; else reading what another network reads, if it can, and else an input of
    /// its own: its vocabulary, or a pulse.
    public func experiment(insteadOf input: ExperimentInput? = nil) -> Experiment {
        if var remembered {
            remembered.notes = findings + ["The file says what it reads and what it is asked."]
            return remembered
        }
        switch input {
        case .text(let text, _):
            if let fitting = fitting(text) { return fitting }
        case .encoded(let other):
            if let fitting = fitting(other.text) { return fitting }
        case .windows(let text):
            if let fitting = fitting(text.text) { return fitting }
        case .numbers(let rows):
            if let fitting = try? experiment(reading: rows) { return fitting }
        case .pulse, .task, nil: break
        }
        var standard: Experiment
        if !sample.isEmpty, let encoded = encoded(sample) {
            standard = experiment(reading: .encoded(encoded))
            standard.notes.append("Nothing that it can read is given: it reads the pieces of its vocabulary.")
        } else {
            standard = experiment(reading: .pulse(length: Self.pulseLength))
            standard.notes.append("Nothing that it can read is given: it reads a pulse.")
        }
        return standard
    }

    private static let pulseLength = 20
    private static let sampleLength = 24

    /// A text that the model can read: the first pieces of its vocabulary, single characters if there are any.
    private var sample: String {
        let pieces = (vocabulary?.pieces ?? []).filter { !$0.isEmpty }
        let characters = pieces.filter { $0.unicodeScalars.count == 1 }
        return (characters.isEmpty ? pieces : characters).prefix(Self.sampleLength).joined()
    }

    private func fitting(_ text: String) -> Experiment? {
        guard let encoded = encoded(text), (try? encoded.vocabulary.classNumbers(of: text)) != nil else { return nil }
        return experiment(reading: .encoded(encoded))
    }

    private func encoded(_ text: String) -> EncodedText? {
        vocabulary.map { EncodedText(text, vocabulary: $0, embedding: embedding) }
    }

    private func experiment(reading input: ExperimentInput) -> Experiment {
        var experiment = network
        experiment.input = input
        let predictsNext = vocabulary.map { classCount ?? 0 >= $0.count } ?? false
        experiment.targets = input.text != nil && predictsNext ? .nextCharacter : .none
        experiment.notes = findings
        return experiment
    }
}
