import Glibc
import Matrices

/// Read a digit and write its name, letter by letter.
struct SpellingTask: SequenceTask {
    static let description = TaskDescription(
        name: "spelling", title: "Spelling numbers",
        source: "after the plans of Jordan 1986; the shape of captions in Vinyals et al. 2015",
        summary: "The first step alone reads, a digit; the steps spell its name and a full stop.",
        criterion: "Every step has the right class as its largest.", shape: .oneToMany,
        parameters: [TaskParameter("words", 10, in: 2...10, "how many digits there are, from 0 on")])

    private static let names = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]

    private let words: [[String]]

    init(_ settings: TaskSettings) {
        words = Self.names.prefix(settings["words"]).map { name in name.map { String($0) } + ["."] }
    }

    /// The digits, the letters of their names, and the end sign.
    var symbols: [String] {
        let letters = Set(words.joined()).subtracting(["."])
        return words.indices.map { String($0) } + letters.sorted() + ["."]
    }

    var baselines: [Baseline] {
        [
            Baseline("knowing nothing", naturalLogarithm(of: symbols.count)),
            Baseline("knowing the step but not the digit", lossByStep),
            Baseline("knowing the digit", 0),
        ]
    }

    /// The mean loss where each step tells how often each letter stands at its place in the words that are long enough.
    private var lossByStep: Double {
        var sum = 0.0
        for step in 0..<words.reduce(0, { max($0, $1.count) }) {
            let letters = words.filter { $0.count > step }.map { $0[step] }
            for letter in letters { sum -= log(Double(letters.count { $0 == letter }) / Double(letters.count)) }
        }
        return sum / Double(words.reduce(0) { $0 + $1.count })
    }

    func sequence(_ generator: inout SeededGenerator) -> TaskSequence {
        let digit = generator.nextInteger(below: words.count)
        let word = words[digit]
        let symbols = symbols
        let nothing = [Double](repeating: 0, count: symbols.count)
        return TaskSequence(
            tokens: [symbols[digit]] + word.dropFirst().map { _ in "·" },
            inputs: [TaskSequence.oneHot(digit, of: symbols.count)] + word.dropFirst().map { _ in nothing },
            targets: .classes(word.map { symbols.firstIndex(of: $0) }))
    }
}
