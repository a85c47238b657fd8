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
    /// The experiment, as a text of commands; that of the first training, where there are some.
    public let script: String
    /// The trainings that it is about; none where a single run tells all.
    public let trainings: [SeededTraining]
    /// In what Unroll finds something else than was published, and why; nil where it does not.
    public let deviation: String?
    /// What is measured, and where it must lie.
    public let checks: [FactCheck]

    /// A fact that a run of an experiment tells.
    init(name: String, title: String, statement: String, source: String, script: String, checks: [FactCheck]) {
        self.name = name
        self.title = title
        self.statement = statement
        self.source = source
        self.script = script
        trainings = []
        deviation = nil
        self.checks = checks
    }

    /// A fact that trainings tell.
    ///
    /// - Precondition: there is a training.
    init(
        name: String, title: String, statement: String, source: String, deviation: String? = nil,
        trainings: [SeededTraining], checks: [FactCheck]
    ) {
        self.name = name
        self.title = title
        self.statement = statement
        self.source = source
        script = trainings[0].script
        self.trainings = trainings
        self.deviation = deviation
        self.checks = checks
    }

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
    /// What was published; nil where that is what is expected.
    public let published: String?
    /// Where the published numbers of several seeds lie, where that is narrower than what is expected; nil where nothing is said of it.
    public let publishedBand: ClosedRange<Double>?
    let measure: Measure

    /// How the number is found.
    enum Measure: Sendable {
        /// An expression about the experiment's run; true counts as 1 and false as 0.
        case expression(String)
        /// Something that no single run tells.
        case computed(@Sendable (Experiment) throws(ExperimentError) -> Double)
        /// Something that is read off the networks of a training.
        case trained(String, TrainingFigure, SeedSummary)
    }

    /// A check that an expression comes to a number in a range.
    init(_ words: String, _ expression: String, in expected: ClosedRange<Double>) {
        self.words = words
        self.expected = expected
        published = nil
        publishedBand = nil
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
        published = nil
        publishedBand = nil
        measure = .computed(computed)
    }

    /// A check of a figure of all seeds of a training.
    init(
        _ words: String, of training: String, _ summary: SeedSummary, _ figure: TrainingFigure,
        in expected: ClosedRange<Double>, published: String, from publishedBand: ClosedRange<Double>? = nil
    ) {
        self.words = words
        self.expected = expected
        self.published = published
        self.publishedBand = publishedBand
        measure = .trained(training, figure, summary)
    }

    /// The expression, where it is one.
    public var expression: String? {
        if case .expression(let text) = measure { text } else { nil }
    }
}
