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

    /// - Parameter drawn: a sequence of the experiment's task in the place of the one that it reads.
    /// - Throws: `ExperimentError` for an input that is empty or uneven, and for targets that do not belong to it.
    init(_ experiment: Experiment, drawn: TaskSequence? = nil) throws(ExperimentError) {
        var following: [Int?]?
        var asked: TaskSequence.Targets?
        var answers: Int?
        switch experiment.input {
        case .text, .encoded, .windows:
            guard let text = try ReadText(experiment.input) else { preconditionFailure("a text that is none") }
            inputs = text.inputs
            tokens = text.tokens
            vocabulary = text.vocabulary
            following = text.nextClasses
        case .numbers(let rows):
            try PreparedInput.check(rows)
            inputs = .vectors(rows)
            tokens = rows.map(numbersToken)
            vocabulary = nil
        case .pulse(let length):
            guard length >= 1 else {
                throw ExperimentError(.tooSmall("inputs.pulse", value: length), at: .key("inputs.pulse"))
            }
            try MemoryEstimate(numbersPerStep: 1, steps: Double(length)).check()
            inputs = .pulse(length: length)
            tokens = (0..<length).map { $0 == 0 ? "1" : "0" }
            vocabulary = nil
        case .task(let input):
            let task = input.task
            let sequence = drawn ?? input.sequence(seed: experiment.seed)
            inputs = .vectors(sequence.inputs)
            tokens = sequence.tokens
            // Where the classes are not the symbols that are read, a symbol for a class would mislead.
            vocabulary =
                task.symbols.isEmpty || task.outputCount != task.symbols.count
                ? nil : try Vocabulary(pieces: task.symbols)
            asked = sequence.targets
            answers = task.outputCount
        }
        outputCount = answers
        if let given = PreparedInput.vectors(experiment.targets, asked) {
            vectors = try PreparedInput.vectors(given, of: experiment, stepCount: inputs.count)
            targets = Array(repeating: nil, count: inputs.count)
        } else {
            vectors = nil
            targets = try PreparedInput.targets(of: experiment, stepCount: inputs.count, following, asked)
        }
    }

    /// A part of a long text, with the next characters for targets; nothing is shown of it.
    init(_ text: ReadText, _ placement: LossPlacement) {
        vocabulary = text.vocabulary
        tokens = []
        inputs = text.inputs
        targets = PreparedInput.placed(text.nextClasses, placement)
        vectors = nil
        outputCount = nil
    }

    /// What the readout of each step should be: the given vector, or 1 for the class and 0 for all others.
    func desired(count: Int) -> [[Double]?] {
        vectors ?? targets.map { target in target.map { target in (0..<count).map { $0 == target ? 1 : 0 } } }
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
        of experiment: Experiment, stepCount: Int, _ following: [Int?]?, _ asked: TaskSequence.Targets?
    ) throws(ExperimentError) -> [Int?] {
        var targets: [Int?]
        switch experiment.targets {
        case .none, .vectors: targets = Array(repeating: nil, count: stepCount)
        case .classes(let classes):
            try check(targets: classes.count, stepCount: stepCount)
            targets = classes
        case .nextCharacter:
            guard let following else { throw ExperimentError(.nextCharacterWithoutText, at: .key("targets")) }
            targets = following
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
