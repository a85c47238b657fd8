import Matrices

/// Say what was read some steps ago.
struct RecallTask: SequenceTask {
    static let description = TaskDescription(
        name: "recall", title: "Delayed recall", source: "a folk task; Jaeger 2002 measures short-term memory with it",
        summary: "Each step answers the symbol that was read so many steps before.",
        criterion: "Every step from the delay on has the right class as its largest.", shape: .manyToManyDelayed,
        parameters: [
            TaskParameter(
                "length", 30, in: 2...5000, "steps, more than the delay; as many as it needs where nothing is said"),
            TaskParameter("delay", 5, in: 1...1000, "steps to remember"),
            TaskParameter("kinds", 4, in: 2...26, "how many symbols there are"),
        ])

    private let length: Int
    private let delay: Int
    private let kinds: Int

    static func check(_ settings: TaskSettings) throws(TaskSettings.Problem) {
        let (length, delay) = (settings["length"], settings["delay"])
        guard !settings.isGiven("length") || delay < length else {
            throw .tooLarge("delay", value: delay, below: "length", limit: length)
        }
    }

    init(_ settings: TaskSettings) {
        // A sequence without a single answer would teach nothing.
        length = max(settings["length"], settings["delay"] + 1)
        delay = settings["delay"]
        kinds = settings["kinds"]
    }

    var symbols: [String] { Alphabet.letters(kinds) }

    var baselines: [Baseline] {
        [
            Baseline("a memory shorter than the delay", naturalLogarithm(of: kinds)),
            .least("a memory of the delay", 0),
        ]
    }

    func sequence(_ generator: inout SeededGenerator) -> TaskSequence {
        let read = (0..<length).map { _ in generator.nextInteger(below: kinds) }
        let answers: [Int?] = read.indices.map { $0 < delay ? nil : read[$0 - delay] }
        return TaskSequence(symbols: read, of: symbols, targets: answers)
    }
}
