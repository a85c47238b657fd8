import Matrices

/// Predict a string aⁿbⁿ: how many b come is known from the first of them on.
struct PowersTask: SequenceTask {
    static let description = TaskDescription(
        name: "anbn", title: "aⁿbⁿ, a context-free language", source: "Gers & Schmidhuber 2001",
        summary: "Each step predicts the next letter of a start sign, n times a, n times b and an end sign.",
        criterion: "At every step each letter that may follow is larger than all that may not.",
        shape: .manyToManyInStep, parameters: [mostRepetitions])

    static let mostRepetitions = TaskParameter("n", 10, in: 1...1000, "the largest n")

    private let most: Int

    init(_ settings: TaskSettings) { most = settings["n"] }

    let predictsNext = true
    let symbols = ["^", "a", "b", "."]
    var baselines: [Baseline] { [Baseline("knowing nothing", naturalLogarithm(of: 4))] }

    func sequence(_ generator: inout SeededGenerator) -> TaskSequence {
        powers(of: 2, count: 1 + generator.nextInteger(below: most))
    }
}

/// Predict a string aⁿbⁿcⁿ, which no context-free grammar describes.
struct ThreePowersTask: SequenceTask {
    static let description = TaskDescription(
        name: "anbncn", title: "aⁿbⁿcⁿ, a context-sensitive language", source: "Gers & Schmidhuber 2001",
        summary: "Each step predicts the next letter of a start sign, n times a, n times b, n times c and an end sign.",
        criterion: "At every step each letter that may follow is larger than all that may not.",
        shape: .manyToManyInStep, parameters: [PowersTask.mostRepetitions])

    private let most: Int

    init(_ settings: TaskSettings) { most = settings["n"] }

    let predictsNext = true
    let symbols = ["^", "a", "b", "c", "."]
    var baselines: [Baseline] { [Baseline("knowing nothing", naturalLogarithm(of: 5))] }

    func sequence(_ generator: inout SeededGenerator) -> TaskSequence {
        powers(of: 3, count: 1 + generator.nextInteger(below: most))
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
