import Matrices

/// Predict a string aⁿbⁿ: how many b come is known from the first of them on.
struct PowersTask: SequenceTask {
    static let description = TaskDescription(
        name: "anbn", title: "aⁿbⁿ, a context-free language", source: "Gers & Schmidhuber 2001",
        summary: "Each step predicts the next letter of a start sign, n times a, n times b and an end sign.",
        criterion: "At every step each letter that may follow is larger than all that may not.",
        shape: .manyToManyInStep, parameters: Repetitions.parameters)

    private let repetitions: Repetitions

    init(_ settings: TaskSettings) { repetitions = Repetitions(settings) }

    let predictsNext = true
    let symbols = ["^", "a", "b", "."]
    var baselines: [Baseline] {
        [Baseline("knowing nothing", naturalLogarithm(of: 4)), repetitions.leastLoss(letters: 2)]
    }

    func sequence(_ generator: inout SeededGenerator) -> TaskSequence {
        powers(of: 2, count: repetitions.drawn(&generator))
    }
}

/// Predict a string aⁿbⁿcⁿ, which no context-free grammar describes.
struct ThreePowersTask: SequenceTask {
    static let description = TaskDescription(
        name: "anbncn", title: "aⁿbⁿcⁿ, a context-sensitive language", source: "Gers & Schmidhuber 2001",
        summary: "Each step predicts the next letter of a start sign, n times a, n times b, n times c and an end sign.",
        criterion: "At every step each letter that may follow is larger than all that may not.",
        shape: .manyToManyInStep, parameters: Repetitions.parameters)

    private let repetitions: Repetitions

    init(_ settings: TaskSettings) { repetitions = Repetitions(settings) }

    let predictsNext = true
    let symbols = ["^", "a", "b", "c", "."]
    var baselines: [Baseline] {
        [Baseline("knowing nothing", naturalLogarithm(of: 5)), repetitions.leastLoss(letters: 3)]
    }

    func sequence(_ generator: inout SeededGenerator) -> TaskSequence {
        powers(of: 3, count: repetitions.drawn(&generator))
    }
}

/// How many times each letter comes: drawn anew for each string.
private struct Repetitions {
    static let parameters = [
        TaskParameter("n", 10, in: 1...1000, "the largest n"),
        TaskParameter("least", 1, in: 1...1000, "the smallest n; all strings are alike where it is the largest too"),
    ]

    private let range: ClosedRange<Int>

    init(_ settings: TaskSettings) {
        // A smallest n above the largest raises it.
        range = settings["least"]...max(settings["least"], settings["n"])
    }

    /// The choice of n is the only one.
    func leastLoss(letters: Int) -> Baseline {
        let mean = Double(range.lowerBound + range.upperBound) / 2
        return .least(entropy: naturalLogarithm(of: range.count), steps: Double(letters) * mean + 1)
    }

    func drawn(_ generator: inout SeededGenerator) -> Int {
        range.lowerBound + generator.nextInteger(below: range.count)
    }
}

extension SequenceTask {
    /// The start, so many letters each so many times, and the end; only behind an a two things may follow.
    fileprivate func powers(of letters: Int, count: Int) -> TaskSequence {
        let body = (1...letters).flatMap { Array(repeating: $0, count: count) }
        let read = [0] + body + [letters + 1]
        let allowed = read.indices.dropFirst().map { read[$0 - 1] == 1 ? [1, 2] : [read[$0]] }
        return TaskSequence(predicting: read, of: symbols, allowed: allowed)
    }
}
