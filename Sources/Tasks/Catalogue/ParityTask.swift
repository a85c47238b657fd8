import Matrices

/// Keep track of whether the ones so far are even or odd.
struct ParityTask: SequenceTask {
    static let description = TaskDescription(
        name: "parity", title: "Parity", source: "Hochreiter & Schmidhuber 1997 use it as a task that guessing solves",
        summary: "Each step reads a bit and answers whether the ones so far are odd in number.",
        criterion: "Every step has the right class as its largest.", shape: .manyToManyInStep,
        parameters: [TaskParameter("length", 20, in: 1...5000, "steps")])

    private let length: Int

    init(_ settings: TaskSettings) { length = settings["length"] }

    let symbols = ["0", "1"]
    var baselines: [Baseline] { [Baseline("knowing nothing", naturalLogarithm(of: 2))] }

    func sequence(_ generator: inout SeededGenerator) -> TaskSequence {
        let bits = (0..<length).map { _ in generator.nextInteger(below: 2) }
        var parity = 0
        let answers: [Int?] = bits.map {
            parity ^= $0
            return parity
        }
        return TaskSequence(symbols: bits, of: symbols, targets: answers)
    }
}
