import Matrices

/// Add the two marked numbers of a long sequence.
struct AddingTask: SequenceTask {
    static let description = TaskDescription(
        name: "adding", title: "Adding problem", source: "Hochreiter & Schmidhuber 1997",
        summary:
            "Each step reads a number between 0 and 1 and a mark; the last answers the sum of the two marked ones.",
        criterion: "The answer is right to 0.04.", shape: .manyToOne,
        parameters: [TaskParameter("length", 50, in: 2...5000, "steps")])

    private let length: Int

    init(_ settings: TaskSettings) { length = settings["length"] }

    let symbols: [String] = []
    let inputCount = 2
    let outputCount = 1

    /// The variance of the sum of two numbers from U(0, 1).
    let baselines = [Baseline("always the mean, 1", 1.0 / 6)]

    func sequence(_ generator: inout SeededGenerator) -> TaskSequence {
        let numbers = (0..<length).map { _ in generator.nextUniform() }
        let half = max(length / 2, 1)
        let marked = [generator.nextInteger(below: half), half + generator.nextInteger(below: length - half)]
        let sum = marked.reduce(0) { $0 + numbers[$1] }
        return TaskSequence(
            tokens: numbers.indices.map { numbersToken([numbers[$0]]) + (marked.contains($0) ? "+" : "") },
            inputs: numbers.indices.map { [numbers[$0], marked.contains($0) ? 1 : 0] },
            targets: .numbers(Array(repeating: nil, count: length - 1) + [[sum]]))
    }
}
