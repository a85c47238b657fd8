import Matrices
import Tasks
import Unrolling

/// The input and the targets of an experiment, step by step, before any cell is known.
struct PreparedInput: Sendable, Equatable {
    /// The pieces of text that classes stand for, where the input is a text.
    let vocabulary: Vocabulary?
    /// What to show for each step.
    let tokens: [String]
    /// The input vectors.
    let inputs: StepInputs
    /// The class of each step that has a loss; nil everywhere where vectors are given.
    let targets: [Int?]
    /// The vector of each step that has a loss, where vectors are given.
    let vectors: [[Double]?]?
    /// How many numbers are answered, where the input itself says so.
    let outputCount: Int?

    /// - Throws: `ExperimentError` for an input that is empty or uneven, and for targets that do not belong to it.
    init(_ experiment: Experiment) throws(ExperimentError) {
        let classes: [Int]?
        var asked: TaskSequence.Targets?
        var answers: Int?
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
            tokens = rows.map(numbersToken)
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
        case .task(let input):
            let task = input.task
            let sequence = input.sequence(seed: experiment.seed)
            inputs = .vectors(sequence.inputs)
            tokens = sequence.tokens
            // Where the classes are not the symbols that are read, a symbol for a class would mislead.
            vocabulary =
                task.symbols.isEmpty || task.outputCount != task.symbols.count
                ? nil : try Vocabulary(pieces: task.symbols)
            classes = nil
            asked = sequence.targets
            answers = task.outputCount
        }
        outputCount = answers
        if let given = PreparedInput.vectors(experiment.targets, asked) {
            vectors = try PreparedInput.vectors(given, of: experiment, stepCount: inputs.count)
            targets = Array(repeating: nil, count: inputs.count)
        } else {
            vectors = nil
            targets = try PreparedInput.targets(of: experiment, stepCount: inputs.count, classes: classes, asked)
        }
    }

    /// What the readout of each step should be: the given vector, or 1 for the class and 0 for all others.
    func desired(count: Int) -> [[Double]?] {
        vectors ?? targets.map { target in target.map { target in (0..<count).map { $0 == target ? 1 : 0 } } }
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

    /// The vectors that are given, or that a task asks for; nil where there are none.
    private static func vectors(_ targets: ExperimentTargets, _ asked: TaskSequence.Targets?) -> [[Double]?]? {
        switch (targets, asked) {
        case (.vectors(let given), _): given
        case (.ofTask, .numbers(let numbers)): numbers
        default: nil
        }
    }

    private static func targets(
        of experiment: Experiment, stepCount: Int, classes given: [Int]?, _ asked: TaskSequence.Targets?
    ) throws(ExperimentError) -> [Int?] {
        var targets: [Int?]
        switch experiment.targets {
        case .none, .vectors: targets = Array(repeating: nil, count: stepCount)
        case .classes(let classes):
            try check(targets: classes.count, stepCount: stepCount)
            targets = classes
        case .nextCharacter:
            guard let given else { throw ExperimentError(.nextCharacterWithoutText, at: .key("targets")) }
            targets = Array(given.dropFirst()) + [nil]
        case .ofTask:
            guard case .classes(let classes) = asked else {
                throw ExperimentError(.answersWithoutTask, at: .key("targets"))
            }
            targets = classes
        }
        return placed(targets, experiment.lossPlacement)
    }

    private static func vectors(
        _ vectors: [[Double]?], of experiment: Experiment, stepCount: Int
    ) throws(ExperimentError) -> [[Double]?] {
        guard experiment.resolvedLoss == .squaredError else {
            throw ExperimentError(.vectorsWithoutSquaredError, at: .key("targets"))
        }
        try check(targets: vectors.count, stepCount: stepCount)
        for (step, vector) in vectors.enumerated() where vector?.isEmpty == true {
            throw ExperimentError(.emptyRow("targets", row: step), at: .target(step))
        }
        return placed(vectors, experiment.lossPlacement)
    }

    private static func check(targets: Int, stepCount: Int) throws(ExperimentError) {
        guard targets == stepCount else {
            throw ExperimentError(.wrongTargetCount(targets: targets, steps: stepCount), at: .key("targets"))
        }
    }

    /// The targets, or the last of them alone.
    private static func placed<Target>(_ targets: [Target?], _ placement: LossPlacement) -> [Target?] {
        guard placement == .lastStep, let last = targets.lastIndex(where: { $0 != nil }) else { return targets }
        return targets.enumerated().map { $0.offset < last ? nil : $0.element }
    }
}
