/// The input and the targets of an experiment, step by step, before any cell is known.
struct PreparedInput: Sendable, Equatable {
    /// The characters that classes stand for, where the input is a text.
    let vocabulary: Vocabulary?
    /// What to show for each step.
    let tokens: [String]
    /// The input vectors.
    let inputs: StepInputs
    /// The class of each step that has a loss.
    let targets: [Int?]

    /// - Throws: `ExperimentError` for an input that is empty or uneven, and for targets that do not belong to it.
    init(_ experiment: Experiment) throws(ExperimentError) {
        switch experiment.input {
        case .text(let text, let given):
            guard !text.isEmpty else { throw ExperimentError(.emptyInput("inputs.text"), at: .key("inputs.text")) }
            let vocabulary =
                try given.map { text throws(ExperimentError) in try Vocabulary(given: text) } ?? Vocabulary(of: text)
            inputs = .oneHot(try vocabulary.classNumbers(of: text), width: vocabulary.count)
            tokens = text.map(visibleToken)
            self.vocabulary = vocabulary
        case .numbers(let rows):
            try PreparedInput.check(rows)
            inputs = .vectors(rows)
            tokens = rows.indices.map { String($0 + 1) }
            vocabulary = nil
        case .pulse(let length):
            guard length >= 1 else {
                throw ExperimentError(.tooSmall("inputs.pulse", value: length), at: .key("inputs.pulse"))
            }
            try MemoryEstimate(numbersPerStep: 1, steps: Double(length)).check()
            inputs = .pulse(length: length)
            tokens = (0..<length).map { $0 == 0 ? "1" : "0" }
            vocabulary = nil
        }
        targets = try PreparedInput.targets(of: experiment, inputs: inputs)
    }

    private static func check(_ rows: [[Double]]) throws(ExperimentError) {
        guard let first = rows.first else { throw ExperimentError(.emptyInput("inputs"), at: .key("inputs")) }
        guard !first.isEmpty else { throw ExperimentError(.emptyRow("inputs", row: 0), at: .input(0)) }
        for (step, row) in rows.enumerated() where row.count != first.count {
            throw ExperimentError(
                .unevenRows("inputs", row: step, count: row.count, first: first.count), at: .input(step))
        }
    }

    private static func targets(of experiment: Experiment, inputs: StepInputs) throws(ExperimentError) -> [Int?] {
        var targets: [Int?]
        switch experiment.targets {
        case .none: targets = Array(repeating: nil, count: inputs.count)
        case .classes(let classes):
            guard classes.count == inputs.count else {
                throw ExperimentError(
                    .wrongTargetCount(targets: classes.count, steps: inputs.count), at: .key("targets"))
            }
            targets = classes
        case .nextCharacter:
            guard case .oneHot(let places, _) = inputs else {
                throw ExperimentError(.nextCharacterWithoutText, at: .key("targets"))
            }
            targets = Array(places.dropFirst()) + [nil]
        }
        if experiment.lossPlacement == .lastStep, let last = targets.lastIndex(where: { $0 != nil }) {
            for step in 0..<last { targets[step] = nil }
        }
        return targets
    }
}
