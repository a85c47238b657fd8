import Cells
import Matrices
import Unrolling

/// The finite-time Lyapunov exponents of a run: how fast small differences of the states grow or shrink per step, in every direction.
///
/// By the QR method: an orthonormal frame goes through the step Jacobians and is made orthonormal again after each; an exponent is the
/// mean logarithm of what a direction was stretched by. G. Benettin, L. Galgani, A. Giorgilli, J.-M. Strelcyn, Meccanica 15, 1980.
public struct LyapunovExponents: Sendable, Equatable {
    /// The recurrent states that make up s.
    public let states: [StateDescription]
    /// The exponents per step, natural logarithms, largest first, `[states]`; -inf where a direction was lost entirely.
    public let exponents: [Double]
    /// What the largest exponent was after each step, in the order in which the steps were taken, `[steps]`.
    public let convergence: [Double]
    /// Why there are no exponents, in words; nil where they are there.
    public let omission: String?

    /// The exponents of a recording; nil if it was cancelled.
    ///
    /// - Complexity: O(steps · states³).
    public init?(_ trace: Trace, isCancelled: () -> Bool = { Task.isCancelled }) {
        states = trace.program.states
        let size = states.reduce(0) { $0 + $1.size }
        omission = JacobianWork(states: size, steps: trace.stepCount, factor: 4).omission
        guard omission == nil, size > 0 else {
            exponents = []
            convergence = []
            return
        }
        var frame = Matrix.identity(size)
        var sums = Array(repeating: 0.0, count: size)
        // After each step, the sums of all directions: which of them is the largest is known only at the end.
        var history: [[Double]] = []
        for t in trace.stepsTaken {
            if isCancelled() { return nil }
            frame = frame * trace.stepJacobian(at: t).transposed()
            let lengths = frame.orthonormalizeRows()
            for index in sums.indices { sums[index] += naturalLogarithm(lengths[index]) }
            history.append(sums)
        }
        let count = Double(trace.stepCount)
        let order = sums.indices.sorted { Self.isLarger(sums[$0], than: sums[$1]) }
        exponents = order.map { sums[$0] / count }
        convergence = history.enumerated().map { $0.element[order[0]] / Double($0.offset + 1) }
    }

    /// Descending, what is no number first.
    private static func isLarger(_ left: Double, than right: Double) -> Bool {
        left.isNaN ? !right.isNaN : left > right
    }

    /// The largest exponent; nil where there is none.
    public var largest: Double? { exponents.first }

    /// The sum of all exponents, the mean of ln |det J|: how fast a volume of states shrinks or grows per step.
    public var sum: Double { exponents.reduce(0, +) }

    /// The exponents in words: `largest -0.21 per step (×0.81), smallest -3.4; volume ×1.2e-7 per step`.
    public var sentence: String {
        if let omission { return omission }
        guard let largest, let smallest = exponents.last else { return "nothing is recurrent" }
        return "largest \(rounded(largest, digits: 2)) per step (\(factorText(exponential(largest)))), "
            + "smallest \(rounded(smallest, digits: 2)); volume \(factorText(exponential(sum))) per step"
    }
}
