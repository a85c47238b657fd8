import Equations

extension Experiment {
    /// The three sizes: those that are asked for, the others as the input and the targets have them.
    func resolvedSizes(for prepared: PreparedInput) throws(ExperimentError) -> Sizes {
        let asked = [
            ("input", sizes.input), ("hidden", sizes.hidden), ("usual_hidden", sizes.usualHidden),
            ("output", sizes.output),
        ]
        for (name, size) in asked {
            if let size, size < 1 {
                throw ExperimentError(.tooSmall("sizes.\(name)", value: size), at: .key("sizes.\(name)"))
            }
        }
        let width = prepared.inputs.width
        if let width, let asked = sizes.input, asked != width {
            throw ExperimentError(
                .wrongSize("sizes.input", asked: asked, found: width, source: inputSource), at: .key("sizes.input"))
        }
        // A readout that is not compared with the next character need not have a place for each.
        if targets == .nextCharacter, let count = prepared.vocabulary?.count, let asked = sizes.output, asked < count {
            throw ExperimentError(
                .wrongSize("sizes.output", asked: asked, found: count, source: inputSource), at: .key("sizes.output"))
        }
        let given = prepared.vectors?.compactMap(\.self).first?.count
        let output =
            sizes.output ?? given ?? prepared.outputCount ?? prepared.vocabulary?.count ?? classesOfTargets(prepared)
        try checkTargets(prepared, classes: output)
        return Sizes(
            input: width ?? sizes.input ?? 1, hidden: sizes.hidden ?? sizes.usualHidden, output: output)
    }

    private var inputSource: String {
        switch input {
        case .text: "the number of characters in the vocabulary is"
        case .windows(let text) where text.whole.embedding == nil: "the number of characters in the vocabulary is"
        case .encoded(let encoded) where encoded.embedding == nil: "the number of pieces in the vocabulary is"
        case .encoded, .windows: "the vectors of the embedding have"
        case .numbers, .pulse, .task: "the input vectors have"
        }
    }

    /// As many classes as the targets name, and 2 at least, because a choice of one is none.
    private func classesOfTargets(_ prepared: PreparedInput) -> Int {
        let largest = prepared.targets.compactMap(\.self).max() ?? 0
        return max(2, largest < .max ? largest + 1 : largest)
    }

    private func checkTargets(_ prepared: PreparedInput, classes: Int) throws(ExperimentError) {
        for (step, vector) in (prepared.vectors ?? []).enumerated() {
            if let vector, vector.count != classes {
                throw ExperimentError(
                    .wrongTargetSize(step: step, given: vector.count, needed: classes), at: .target(step))
            }
        }
        for (step, target) in prepared.targets.enumerated() {
            if let target, !(0..<classes).contains(target) {
                throw ExperimentError(
                    .targetOutOfRange(target, step: step, classes: classes), at: .target(step))
            }
        }
    }
}
