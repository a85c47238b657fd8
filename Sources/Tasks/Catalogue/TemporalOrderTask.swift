import Matrices

/// Tell in which order two marks came, long after them.
struct TemporalOrderTask: SequenceTask {
    static let description = TaskDescription(
        name: "temporal-order", title: "Temporal order", source: "Hochreiter & Schmidhuber 1997, experiment 6a",
        summary:
            "Two marks, X or Y, stand somewhere among letters that mean nothing; the last step tells which two in which order: Q for XX, R for XY, S for YX, U for YY.",
        criterion: "The last step has the right one of four classes as its largest.", shape: .manyToOne,
        parameters: [TaskParameter("length", 50, in: 10...5000, "steps")])

    private let length: Int
    private static let distractors = 4
    private static let marks = 4..<6
    private static let start = 6
    private static let end = 7

    init(_ settings: TaskSettings) { length = settings["length"] }

    let symbols = ["a", "b", "c", "d", "X", "Y", "E", "B"]
    /// XX, XY, YX and YY, as they are called where the task is from.
    let answers = ["Q", "R", "S", "U"]
    let outputCount = 4
    var baselines: [Baseline] { [Baseline("knowing nothing", naturalLogarithm(of: 4))] }

    func sequence(_ generator: inout SeededGenerator) -> TaskSequence {
        var read = (0..<length).map { _ in generator.nextInteger(below: Self.distractors) }
        read[0] = Self.start
        read[length - 1] = Self.end
        // As in the paper, where 100 steps have the marks between 10 and 20 and between 50 and 60.
        let tenth = max(length / 10, 1)
        let first = generator.nextInteger(below: 2)
        let second = generator.nextInteger(below: 2)
        read[tenth + generator.nextInteger(below: tenth)] = Self.marks.lowerBound + first
        read[length / 2 + generator.nextInteger(below: tenth)] = Self.marks.lowerBound + second
        let targets: [Int?] = Array(repeating: nil, count: length - 1) + [2 * first + second]
        return TaskSequence(symbols: read, of: symbols, targets: targets)
    }
}
