import Equations

/// Numbers that look random and are the same in every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &self) }

    mutating func pick<Element>(_ choices: [Element]) -> Element { choices[below(choices.count)] }

    /// A formula of every form that the grammar knows, at most so many levels deep.
    mutating func formula(depth: Int) -> Formula {
        Formula(kind(depth: depth), at: .nowhere)
    }

    private mutating func kind(depth: Int) -> Formula.Kind {
        guard depth > 0 else { return leaf() }
        switch below(12) {
        case 0: return leaf()
        case 1: return .matrixProduct(matrix(), formula(depth: depth - 1))
        case 2: return .scaled(number(), formula(depth: depth - 1))
        case 3, 4: return .sum(formula(depth: depth - 1), formula(depth: depth - 1))
        case 5: return .difference(formula(depth: depth - 1), formula(depth: depth - 1))
        case 6: return .elementwiseProduct(formula(depth: depth - 1), formula(depth: depth - 1))
        case 7: return .negated(formula(depth: depth - 1))
        case 8: return .applied(pick(Function.allCases), formula(depth: depth - 1))
        case 9: return .batchNormalization(formula(depth: depth - 1), gain: "s", shift: "b_s")
        case 10: return .batchNormalization(formula(depth: depth - 1), gain: "s", shift: nil)
        default: return .layerNormalization(formula(depth: depth - 1), gain: "s", shift: "b_s")
        }
    }

    private mutating func leaf() -> Formula.Kind {
        switch below(6) {
        case 0: return .number(number())
        case 1: return .parameter(pick(["b_h", "p_i", "α", "bₙ"]))
        case 2: return .clock(periods: pick([[1], [1, 2, 4, 8], [3, 1_000_000]]))
        default: return .signal(pick(["x", "h", "c̃", "x'"]), lag: pick([0, 0, 1, 1, 2, 64]))
        }
    }

    private mutating func matrix() -> MatrixFactor {
        MatrixFactor(
            name: pick(["W_xh", "U", "m", "Ŵ"]), form: below(4) == 0 ? .blockUpperTriangular : .full, at: .nowhere)
    }

    private mutating func number() -> Double {
        pick([0, 1, 2, 0.5, 1e-5, 0.1, 123_456_789, 1e15, 1e300, .leastNonzeroMagnitude, Double(below(1000)) / 7])
    }
}
