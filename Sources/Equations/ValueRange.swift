/// The values that a signal can take, as far as its equation says.
public enum ValueRange: Sendable, Hashable {
    /// From 0 to 1: a gate or a probability.
    case unitInterval
    /// From -1 to 1.
    case symmetric
    /// From 0 on.
    case nonNegative
    /// Any value.
    case unbounded
    /// The range of φ, whichever the experiment chooses.
    case activation
}

extension Formula {
    /// The range of the formula's values, from the function at its root and the ranges of the signals it reads at t.
    public func range(of signals: (String) -> ValueRange = { _ in .unbounded }) -> ValueRange {
        switch kind {
        case .number(let value): return value < 0 ? .unbounded : value <= 1 ? .unitInterval : .nonNegative
        // An experiment may begin with any value.
        case .signal(let name, let lag): return lag == 0 ? signals(name) : .unbounded
        case .applied(let function, let vector): return function.range ?? vector.range(of: signals)
        case .clock: return .unitInterval
        case .negated(let vector): return vector.range(of: signals) == .symmetric ? .symmetric : .unbounded
        case .scaled(let factor, let vector):
            let isShrinking = (0...1).contains(factor)
            return product(
                isShrinking ? .unitInterval : factor > 0 ? .nonNegative : .unbounded, vector.range(of: signals))
        case .elementwiseProduct(let left, let right): return product(left.range(of: signals), right.range(of: signals))
        case .sum(let left, let right):
            let isNonNegative = left.range(of: signals).isNonNegative && right.range(of: signals).isNonNegative
            return isNonNegative ? .nonNegative : .unbounded
        case .difference(let left, let right):
            let isComplement = left.kind == .number(1) && right.range(of: signals) == .unitInterval
            return isComplement ? .unitInterval : .unbounded
        case .parameter, .matrixProduct, .layerNormalization, .batchNormalization: return .unbounded
        }
    }

    private func product(_ left: ValueRange, _ right: ValueRange) -> ValueRange {
        switch (left, right) {
        case (.unitInterval, .unitInterval): .unitInterval
        case (.unitInterval, .symmetric), (.symmetric, .unitInterval), (.symmetric, .symmetric): .symmetric
        default: left.isNonNegative && right.isNonNegative ? .nonNegative : .unbounded
        }
    }
}

extension ValueRange {
    fileprivate var isNonNegative: Bool { self == .unitInterval || self == .nonNegative }
}

extension Function {
    /// The range of the function's values; nil where it is that of its argument.
    fileprivate var range: ValueRange? {
        switch self {
        case .sigmoid, .softmax: .unitInterval
        case .tanh: .symmetric
        case .relu, .exponential, .softplus: .nonNegative
        case .activation: .activation
        case .identity: nil
        }
    }
}

extension [Equation] {
    /// The range of every signal that has an equation; that of `φ` stays ``ValueRange/activation``.
    public var ranges: [String: ValueRange] {
        var ranges: [String: ValueRange] = [:]
        let order = (try? EvaluationOrder(self))?.positions ?? Array<Int>(indices)
        for position in order {
            let equation = self[position]
            ranges[equation.signal] = equation.formula.range { ranges[$0] ?? .unbounded }
        }
        return ranges
    }
}
