import Matrices

/// Remember ten symbols over a long blank, then repeat them.
struct CopyTask: SequenceTask {
    static let description = TaskDescription(
        name: "copy", title: "Copy memory",
        source: "Hochreiter & Schmidhuber 1997; in this form Arjovsky, Shah & Bengio 2016",
        summary: "Ten symbols are shown, then blanks; at a sign the ten are to be repeated in order.",
        criterion: "Every step of an unseen sequence has the right class as its largest.", shape: .manyToManyDelayed,
        parameters: [
            TaskParameter("length", 30, in: 1...5000, "blanks between the symbols and the sign"),
            TaskParameter("items", 10, in: 1...100, "symbols to be repeated"),
            TaskParameter("kinds", 8, in: 2...26, "how many symbols there are"),
        ])

    private let length: Int
    private let items: Int
    private let kinds: Int

    init(_ settings: TaskSettings) {
        length = settings["length"]
        items = settings["items"]
        kinds = settings["kinds"]
    }

    /// The symbols a, b, …, the blank, and the sign.
    var symbols: [String] { Alphabet.letters(kinds) + ["·", ">"] }

    var baselines: [Baseline] {
        // Blanks are certain; only the items at the end are guessed.
        let steps = Double(length + 2 * items)
        return [Baseline("without a memory", Double(items) * naturalLogarithm(of: kinds) / steps)]
    }

    func sequence(_ generator: inout SeededGenerator) -> TaskSequence {
        let chosen = (0..<items).map { _ in generator.nextInteger(below: kinds) }
        let blank = kinds
        let sign = kinds + 1
        let read =
            chosen + Array(repeating: blank, count: length - 1) + [sign] + Array(repeating: blank, count: items)
        let answers = Array(repeating: blank, count: length + items) + chosen
        return TaskSequence(symbols: read, of: symbols, targets: answers)
    }
}
