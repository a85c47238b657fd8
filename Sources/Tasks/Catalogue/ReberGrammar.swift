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

    /// What embedded strings have in the mean.
    struct MeanString {
        /// The entropy, in nats.
        let entropy: Double
        /// How many letters there are behind the first.
        let letters: Double
    }

    /// What the grammar says of them, exactly.
    static let meanString: MeanString = {
        var (entropies, lengths) = (edges.map { _ in 0.0 }, edges.map { _ in 0.0 })
        // What a way to the end has is what its first step has, and what the way from there has: repeated until nothing changes.
        while true {
            let before = (entropies, lengths)
            for (state, edges) in edges.enumerated() where !edges.isEmpty {
                let count = Double(edges.count)
                entropies[state] =
                    naturalLogarithm(of: edges.count) + edges.reduce(0) { $0 + entropies[$1.next] } / count
                lengths[state] = 1 + edges.reduce(0) { $0 + lengths[$1.next] } / count
            }
            if (entropies, lengths) == before { break }
        }
        // Besides there are T or P and B before, and E, T or P, E behind.
        return MeanString(entropy: entropies[0] + naturalLogarithm(of: 2), letters: lengths[0] + 5)
    }()

    /// The classes of letters.
    static func classes(_ names: [String]) -> [Int] {
        names.compactMap { letters.firstIndex(of: $0) }
    }
}
