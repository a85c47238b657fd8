import Commands
import Experiments

// This room holds what others have published and says whether Unroll finds the same. It computes nothing that Analysis does not.

/// A published result as an experiment that can be opened, with what must come out.
public struct Fact: Sendable {
    /// The name in commands.
    public let name: String
    /// What it says, in a few words.
    public let title: String
    /// What it says, in one or two sentences.
    public let statement: String
    /// Where it was published, and what of it was computed here anew.
    public let source: String
    /// The experiment, as a text of commands.
    public let script: String
    /// What is measured, and where it must lie.
    public let checks: [FactCheck]

    /// The experiment.
    ///
    /// - Throws: what is wrong with the script.
    public func experiment() throws(ExperimentScriptError) -> Experiment {
        try ExperimentScript.parse(script, path: name).experiment
    }
}

/// A number that a fact foretells.
public struct FactCheck: Sendable {
    /// What the number is, in words.
    public let words: String
    /// Where it must lie.
    public let expected: ClosedRange<Double>
    let measure: Measure

    /// How the number is found.
    enum Measure: Sendable {
        /// An expression about the experiment's run; true counts as 1 and false as 0.
        case expression(String)
        /// Something that no single run tells.
        case computed(@Sendable (Experiment) throws(ExperimentError) -> Double)
    }

    /// A check that an expression comes to a number in a range.
    init(_ words: String, _ expression: String, in expected: ClosedRange<Double>) {
        self.words = words
        self.expected = expected
        measure = .expression(expression)
    }

    /// A check that an expression comes to a number up to a tolerance: half of the last published digit, or rounding.
    init(_ words: String, _ expression: String, is number: Double, within tolerance: Double) {
        self.init(words, expression, in: (number - tolerance)...(number + tolerance))
    }

    /// A check that an expression is true.
    init(_ words: String, holds expression: String) {
        self.init(words, expression, in: 1...1)
    }

    /// A check of a number that no single run tells.
    init(
        _ words: String, in expected: ClosedRange<Double>,
        computed: @escaping @Sendable (Experiment) throws(ExperimentError) -> Double
    ) {
        self.words = words
        self.expected = expected
        measure = .computed(computed)
    }

    /// The expression, where it is one.
    public var expression: String? {
        if case .expression(let text) = measure { text } else { nil }
    }
}
