import Matrices

/// Predict the next letter of a string of the embedded Reber grammar.
struct ReberTask: SequenceTask {
    static let description = TaskDescription(
        name: "reber", title: "Embedded Reber grammar",
        source: "Cleeremans, Servan-Schreiber & McClelland 1989; Hochreiter & Schmidhuber 1997, experiment 1",
        summary: "Each step predicts the next letter; the last letter but one is that of the second place.",
        criterion: "At every step each letter that the grammar allows is larger than all it does not.",
        shape: .manyToManyInStep, parameters: [])

    init(_ settings: TaskSettings) {}

    let predictsNext = true
    let symbols = ReberGrammar.letters
    var baselines: [Baseline] {
        let string = ReberGrammar.meanString
        return [
            Baseline("knowing nothing", naturalLogarithm(of: 7)),
            .least(entropy: string.entropy, steps: string.letters),
        ]
    }

    func sequence(_ generator: inout SeededGenerator) -> TaskSequence {
        let sample = ReberGrammar.embedded(&generator)
        return TaskSequence(
            predicting: ReberGrammar.classes(sample.letters), of: symbols,
            allowed: sample.allowed.dropFirst().map(ReberGrammar.classes))
    }
}

/// Predict a stream of such strings whose borders are not marked.
struct ContinualReberTask: SequenceTask {
    static let description = TaskDescription(
        name: "reber-continual", title: "Continual embedded Reber grammar", source: "Gers, Schmidhuber & Cummins 2000",
        summary: "Strings follow one another without a pause: what was kept of one has to be forgotten for the next.",
        criterion: "At every step each letter that the grammar allows is larger than all it does not.",
        shape: .manyToManyInStep, parameters: [TaskParameter("strings", 10, in: 1...1000, "strings in a row")])

    private let strings: Int

    init(_ settings: TaskSettings) { strings = settings["strings"] }

    let predictsNext = true
    let symbols = ReberGrammar.letters
    var baselines: [Baseline] {
        let string = ReberGrammar.meanString
        let count = Double(strings)
        return [
            Baseline("knowing nothing", naturalLogarithm(of: 7)),
            // The first letter of every string but the first is to be told too.
            .least(entropy: count * string.entropy, steps: count * (string.letters + 1) - 1),
        ]
    }

    func sequence(_ generator: inout SeededGenerator) -> TaskSequence {
        var letters: [String] = []
        var allowed: [[String]] = []
        var predicted: [Range<Int>] = []
        for _ in 0..<strings {
            let sample = ReberGrammar.embedded(&generator)
            // Its first letter is predicted by the step that reads the last one before it.
            predicted.append(max(letters.count - 1, 0)..<(letters.count + sample.letters.count - 1))
            letters += sample.letters
            allowed += sample.allowed
        }
        return TaskSequence(
            predicting: ReberGrammar.classes(letters), of: symbols,
            allowed: allowed.dropFirst().map(ReberGrammar.classes), strings: predicted)
    }
}
