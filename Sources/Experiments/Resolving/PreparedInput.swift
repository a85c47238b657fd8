import Matrices

/// The input and the targets of an experiment, step by step, before any cell is known.
struct PreparedInput: Sendable, Equatable {
    /// The pieces of text that classes stand for, where the input is a text.
    let vocabulary: Vocabulary?
    /// What to show for each step.
    let tokens: [String]
    /// The input vectors.
    let inputs: StepInputs
    /// The class of each step that has a loss.
    let targets: [Int?]

    /// - Throws: `ExperimentError` for an input that is empty or uneven, and for targets that do not belong to it.
    init(_ experiment: Experiment) throws(ExperimentError) {
        let classes: [Int]?
        switch experiment.input {
        case .text(let text, let given):
            guard !text.isEmpty else { throw ExperimentError(.emptyInput("inputs.text"), at: .key("inputs.text")) }
            let vocabulary =
                try given.map { text throws(ExperimentError) in try Vocabulary(given: text) } ?? Vocabulary(of: text)
            let numbers = try vocabulary.classNumbers(of: text)
            inputs = .oneHot(numbers, width: vocabulary.count)
            classes = numbers
            tokens = text.map { visibleToken($0) }
            self.vocabulary = vocabulary
        case .encoded(let encoded):
            let numbers = try PreparedInput.classNumbers(of: encoded)
            inputs =
                encoded.embedding.map { table in .vectors(numbers.map(table.row)) }
                ?? .oneHot(numbers, width: encoded.vocabulary.count)
            classes = numbers
            tokens = numbers.map { visibleToken(encoded.vocabulary.pieces[$0]) }
            vocabulary = encoded.vocabulary
        case .numbers(let rows):
            try PreparedInput.check(rows)
            inputs = .vectors(rows)
            tokens = rows.indices.map { String($0 + 1) }
            vocabulary = nil
            classes = nil
        case .pulse(let length):
            guard length >= 1 else {
                throw ExperimentError(.tooSmall("inputs.pulse", value: length), at: .key("inputs.pulse"))
            }
            try MemoryEstimate(numbersPerStep: 1, steps: Double(length)).check()
            inputs = .pulse(length: length)
            tokens = (0..<length).map { $0 == 0 ? "1" : "0" }
            vocabulary = nil
            classes = nil
        }
        targets = try PreparedInput.targets(of: experiment, stepCount: inputs.count, classes: classes)
    }

    private static func classNumbers(of encoded: EncodedText) throws(ExperimentError) -> [Int] {
        let vocabulary = encoded.vocabulary
        guard !encoded.text.isEmpty else { throw ExperimentError(.emptyInput("inputs.text"), at: .key("inputs.text")) }
        if let table = encoded.embedding {
            guard table.rows == vocabulary.count else {
                throw ExperimentError(
                    .wrongEmbedding(rows: table.rows, pieces: vocabulary.count), at: .key("inputs.embedding"))
            }
            guard table.columns > 0 else {
                throw ExperimentError(.emptyRow("inputs.embedding", row: 0), at: .key("inputs.embedding"))
            }
        }
        return try vocabulary.classNumbers(of: encoded.text)
    }

    private static func check(_ rows: [[Double]]) throws(ExperimentError) {
        guard let first = rows.first else { throw ExperimentError(.emptyInput("inputs"), at: .key("inputs")) }
        guard !first.isEmpty else { throw ExperimentError(.emptyRow("inputs", row: 0), at: .input(0)) }
        for (step, row) in rows.enumerated() where row.count != first.count {
            throw ExperimentError(
                .unevenRows("inputs", row: step, count: row.count, first: first.count), at: .input(step))
        }
    }

    private static func targets(
        of experiment: Experiment, stepCount: Int, classes given: [Int]?
    ) throws(ExperimentError) -> [Int?] {
        var targets: [Int?]
        switch experiment.targets {
        case .none: targets = Array(repeating: nil, count: stepCount)
        case .classes(let classes):
            guard classes.count == stepCount else {
                throw ExperimentError(.wrongTargetCount(targets: classes.count, steps: stepCount), at: .key("targets"))
            }
            targets = classes
        case .nextCharacter:
            guard let given else { throw ExperimentError(.nextCharacterWithoutText, at: .key("targets")) }
            targets = Array(given.dropFirst()) + [nil]
        }
        if experiment.lossPlacement == .lastStep, let last = targets.lastIndex(where: { $0 != nil }) {
            for step in 0..<last { targets[step] = nil }
        }
        return targets
    }
}
