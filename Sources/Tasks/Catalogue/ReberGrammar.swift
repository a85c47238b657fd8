import Matrices

/// The Reber grammar, a finite automaton of seven letters (Reber 1967), as it is used in the embedded form of Cleeremans et al. 1989.
enum ReberGrammar {
    /// The letters, in the order of their classes.
    static let letters = ["B", "E", "P", "S", "T", "V", "X"]

    /// The way from a state to the next by a letter.
    struct Edge {
        let letter: String
        let next: Int
    }

    /// What can come in each state behind B; a state without edges is the end, where E follows.
    static let edges: [[Edge]] = [
        [Edge(letter: "T", next: 1), Edge(letter: "P", next: 2)],
        [Edge(letter: "S", next: 1), Edge(letter: "X", next: 3)],
        [Edge(letter: "T", next: 2), Edge(letter: "V", next: 4)],
        [Edge(letter: "X", next: 2), Edge(letter: "S", next: 5)],
        [Edge(letter: "P", next: 3), Edge(letter: "V", next: 5)],
        [],
    ]

    /// A string and, for each letter but the first, what might have come in its place.
    struct Sample {
        var letters: [String] = []
        var allowed: [[String]] = []

        fileprivate mutating func add(_ letter: String, from choices: [String]) {
            letters.append(letter)
            allowed.append(choices)
        }
    }

    /// A string of the embedded grammar: B, then T or P, then a string of the plain grammar, then the same T or P, then E.
    ///
    /// The choice in the second place has to be remembered to the last but one.
    static func embedded(_ generator: inout SeededGenerator) -> Sample {
        var sample = Sample()
        sample.add("B", from: ["B"])
        let outer = ["T", "P"]
        let chosen = outer[generator.nextInteger(below: 2)]
        sample.add(chosen, from: outer)
        sample.add("B", from: ["B"])
        var state = 0
        while !edges[state].isEmpty {
            let edge = edges[state][generator.nextInteger(below: edges[state].count)]
            sample.add(edge.letter, from: edges[state].map(\.letter))
            state = edge.next
        }
        sample.add("E", from: ["E"])
        sample.add(chosen, from: [chosen])
        sample.add("E", from: ["E"])
        return sample
    }

    /// The classes of letters.
    static func classes(_ names: [String]) -> [Int] {
        names.compactMap { letters.firstIndex(of: $0) }
    }
}
