import Cells
import Equations
import Matrices

/// Makes new equations out of the catalogue's by exchanging, dropping, doubling and inserting words.
struct Mutator {
    private var generator: SeededGenerator
    private let seeds: [[String]]

    private static let words = [
        "h[t]", "h[t-1]", "h[t-2]", "c[t]", "c[t-1]", "x[t]", "x[t-1]", "y[t-1]", "f[t]", "r[t]", "W_1", "W_2", "b_1",
        "⊙",
        "+", "-", "(", ")", "tanh(", "σ(", "relu(", "softmax(", "softplus(", "φ(", "1", "0.5", "2", "(1 - r[t])",
        "upper(W_hh)", "clock(1, 2)", "LN(", "=", ",", "\n", "g[t] = ", "-",
    ]

    init(seed: UInt64) {
        generator = SeededGenerator(seed: seed)
        seeds = Cell.catalogue.map { cell in
            cell.text.source.split(separator: "\n").filter { $0.contains("=") && !$0.hasPrefix("#") }
                .flatMap { line in
                    let equation = line.split(separator: "#")[0]
                    return equation.split(separator: " ").flatMap(Self.pieces) + ["\n"]
                }
        }
    }

    /// `tanh(W_xh` is two words.
    private static func pieces(_ word: Substring) -> [String] {
        guard let bracket = word.firstIndex(of: "("), word.last != "(" else { return [String(word)] }
        let next = word.index(after: bracket)
        return [String(word[..<next])] + pieces(word[next...])
    }

    /// The next text; many are no equations at all.
    mutating func next() -> String {
        var words = seeds[generator.nextInteger(below: seeds.count)]
        for _ in 0...generator.nextInteger(below: 3) {
            guard !words.isEmpty else { break }
            let place = generator.nextInteger(below: words.count)
            switch generator.nextInteger(below: 5) {
            case 0: words.remove(at: place)
            case 1: words.insert(words[place], at: place)
            case 2: words.insert(Self.words[generator.nextInteger(below: Self.words.count)], at: place)
            case 3: words.swapAt(place, generator.nextInteger(below: words.count))
            default: words[place] = Self.words[generator.nextInteger(below: Self.words.count)]
            }
        }
        return words.joined(separator: " ")
    }
}
