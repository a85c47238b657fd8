import Matrices

extension GateMemory.Retention {
    /// What is left of a memory after 0, 1, … so many steps, the last count included.
    ///
    /// - Precondition: `steps` is not negative.
    public func decay(over steps: Int) -> [Double] {
        precondition(steps >= 0, "\(steps) steps")
        var left = [1.0]
        for _ in 0..<steps { left.append(left[left.count - 1] * abs(factor)) }
        return left
    }

    /// The steps until less than 1 % of a memory is left; nil where it never is, and for NaN.
    public var horizon: Int? {
        guard abs(factor) < 1 else { return nil }
        guard factor != 0 else { return 1 }
        let steps = naturalLogarithm(0.01) / naturalLogarithm(abs(factor))
        // Of a factor next to 1 the number of steps has no end that anybody could wait for.
        return steps < 1e15 ? Int(steps) + 1 : nil
    }
}
