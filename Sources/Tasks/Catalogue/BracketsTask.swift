import Matrices

/// Predict the next bracket of a balanced string.
struct BracketsTask: SequenceTask {
    static let description = TaskDescription(
        name: "brackets", title: "Balanced brackets",
        source: "the Dyck language; Gers & Schmidhuber 2001 learn a relative of it",
        summary: "Each step predicts the next sign of a string of balanced brackets that ends with a point.",
        criterion: "At every step each sign that keeps the string balanced is larger than all that do not.",
        shape: .manyToManyInStep,
        parameters: [
            TaskParameter("pairs", 8, in: 1...1000, "pairs of brackets"),
            TaskParameter("kinds", 2, in: 1...3, "kinds of brackets"),
            TaskParameter("depth", 6, in: 1...100, "open brackets at most"),
        ])

    private let pairs: Int
    private let kinds: Int
    private let depth: Int

    init(_ settings: TaskSettings) {
        pairs = settings["pairs"]
        kinds = settings["kinds"]
        depth = settings["depth"]
    }

    let predictsNext = true

    /// The start, the brackets that open, those that close, and the end.
    var symbols: [String] {
        ["^"] + ["(", "[", "{"].prefix(kinds) + [")", "]", "}"].prefix(kinds) + ["."]
    }

    var baselines: [Baseline] {
        [
            Baseline("knowing nothing", naturalLogarithm(of: symbols.count)),
            .least(
                entropy: choices * naturalLogarithm(of: 2) + Double(pairs) * naturalLogarithm(of: kinds),
                steps: Double(2 * pairs + 1)),
        ]
    }

    /// How often both opening and closing would do, in the mean: by the number of pairs left, and of brackets open, both known to who
    /// has counted.
    private var choices: Double {
        // With no pair left brackets only close.
        var fewer = Array(repeating: 0.0, count: depth + 1)
        for _ in 0..<pairs {
            var open = [fewer[1]]
            for count in stride(from: 1, to: depth, by: 1) {
                open.append(1 + (fewer[count + 1] + open[count - 1]) / 2)
            }
            // At the greatest depth there is no choice.
            fewer = open + [open[depth - 1]]
        }
        return fewer[0]
    }

    func sequence(_ generator: inout SeededGenerator) -> TaskSequence {
        let end = 2 * kinds + 1
        var read = [0]
        var allowed: [[Int]] = []
        var open: [Int] = []
        var left = pairs
        while left > 0 || !open.isEmpty {
            let canOpen = left > 0 && open.count < depth
            let opens = canOpen && (open.isEmpty || generator.nextInteger(below: 2) == 0)
            // What would keep the string balanced; how many pairs are left and how deep they go is nobody's to know.
            allowed.append((1...kinds).map(\.self) + (open.last.map { [kinds + $0] } ?? [end]))
            if opens {
                let kind = 1 + generator.nextInteger(below: kinds)
                open.append(kind)
                read.append(kind)
                left -= 1
            } else {
                read.append(kinds + open.removeLast())
            }
        }
        allowed.append((1...kinds).map(\.self) + [end])
        read.append(end)
        return TaskSequence(predicting: read, of: symbols, allowed: allowed)
    }
}
