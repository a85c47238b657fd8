// This room reads and writes networks as PyTorch names and stacks their parameters. It runs nothing, knows no other layout,
// and draws no number by chance: what is not in the file and not 0 by definition is asked for.

/// A recurrent module of PyTorch, with the cell of the same name.
enum RecurrentModule: String, CaseIterable {
    case rnn
    case gru
    case lstm

    /// The names that the blocks of stacked rows have in our cell's parameters, in PyTorch's order.
    var blocks: [String] {
        switch self {
        case .rnn: ["h"]
        case .gru: ["r", "z", "n"]
        case .lstm: ["i", "f", "g", "o"]
        }
    }

    /// The name of PyTorch's class.
    var className: String { "nn.\(rawValue.uppercased())" }

    /// Whether the block's recurrent bias is a parameter of its own: where a gate lies between, two biases are not one sum.
    func keepsRecurrentBias(_ block: String) -> Bool { self == .gru && block == "n" }

    /// The module whose stacked recurrent weights have so many rows for so many units, if there is one.
    init?(rows: Int, hidden: Int) {
        guard hidden > 0, let module = Self.allCases.first(where: { $0.blocks.count * hidden == rows }) else {
            return nil
        }
        self = module
    }
}
