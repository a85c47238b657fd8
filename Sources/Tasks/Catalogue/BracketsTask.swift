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

    var baselines: [Baseline] { [Baseline("knowing nothing", naturalLogarithm(of: symbols.count))] }

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
