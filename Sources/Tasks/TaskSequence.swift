/// One sequence of a task.
public struct TaskSequence: Sendable, Equatable {
    /// What to show for each step.
    public var tokens: [String]
    /// What is read, `[steps × inputs]`.
    public var inputs: [[Double]]
    /// What is to be answered.
    public var targets: Targets
    /// The classes that may come next at each step, where several may; nil where the target alone is right.
    public var allowed: [[Int]]?
    /// The steps of each string, from 0, where several follow one another; nil where the sequence is one.
    public var strings: [Range<Int>]?

    /// What is to be answered at each step; nil is a step without a loss.
    public enum Targets: Sendable, Equatable {
        /// A class from 0.
        case classes([Int?])
        /// Numbers, `[outputs]` each.
        case numbers([[Double]?])
    }

    /// How many steps there are, T.
    public var stepCount: Int { inputs.count }

    /// Whether answers solve the sequence: the right class is the largest at each step, every allowed class is larger than each that is
    /// not, or every number is right to the tolerance.
    ///
    /// - Parameter outputs: the readout of each step, `[steps × outputs]`.
    public func isSolved(by outputs: [[Double]], tolerance: Double = 0.04) -> Bool {
        precondition(outputs.count == stepCount, "\(outputs.count) answers for \(stepCount) steps")
        return outputs.indices.allSatisfy { isSolved($0, by: outputs[$0], tolerance: tolerance) }
    }

    /// How many of its strings answers solve, each looked at by itself; a sequence that is one string counts as that.
    ///
    /// - Parameter outputs: the readout of each step, `[steps × outputs]`.
    public func solvedStringCount(by outputs: [[Double]], tolerance: Double = 0.04) -> Int {
        precondition(outputs.count == stepCount, "\(outputs.count) answers for \(stepCount) steps")
        return (strings ?? [0..<stepCount]).count { string in
            string.allSatisfy { isSolved($0, by: outputs[$0], tolerance: tolerance) }
        }
    }

    private func isSolved(_ step: Int, by output: [Double], tolerance: Double) -> Bool {
        switch targets {
        case .numbers(let numbers):
            guard let target = numbers[step] else { return true }
            return zip(target, output).allSatisfy { abs($0 - $1) < tolerance }
        case .classes(let classes):
            guard let target = classes[step] else { return true }
            return Self.prefers(allowed?[step] ?? [target], in: output)
        }
    }

    private static func prefers(_ allowed: [Int], in output: [Double]) -> Bool {
        guard let least = allowed.map({ output[$0] }).min(), !least.isNaN else { return false }
        return output.indices.allSatisfy { allowed.contains($0) || output[$0] < least }
    }
}

extension TaskSequence {
    /// Symbols that are read one after the other, one-hot, with a class for each step that has a loss.
    init(symbols: [Int], of names: [String], targets: [Int?], allowed: [[Int]]? = nil) {
        self.init(
            tokens: symbols.map { names[$0] }, inputs: symbols.map { Self.oneHot($0, of: names.count) },
            targets: .classes(targets), allowed: allowed)
    }

    /// Symbols of which each is to be told from those before it; the first cannot be, and nothing follows the last.
    init(predicting symbols: [Int], of names: [String], allowed: [[Int]], strings: [Range<Int>]? = nil) {
        precondition(allowed.count == symbols.count - 1, "\(allowed.count) sets for \(symbols.count) symbols")
        self.init(
            symbols: Array(symbols.dropLast()), of: names, targets: symbols.dropFirst().map { $0 }, allowed: allowed)
        self.strings = strings
    }

    static func oneHot(_ symbol: Int, of count: Int) -> [Double] {
        (0..<count).map { $0 == symbol ? 1 : 0 }
    }
}
