import Cells
import Equations
import Matrices
import Unrolling

/// How long a state would remember by its gates alone: what multiplies the state's own earlier value, and the half-life that
/// follows from its mean.
///
/// The factor follows from the equations: `f[t]` in `c[t] = f[t] ⊙ c[t-1] + …`, `1 - i[t]` in the coupled LSTM, 1 where nothing is
/// forgotten. A memory that is multiplied by f at every step has the half-life ln ½ / ln f and lasts 1/(1 - f) steps in the mean
/// (Gers et al. 2000; Tallec & Ollivier 2018).
public struct GateMemory: Sendable, Equatable {
    /// The state.
    public let signal: String
    /// The terms with the state's own earlier value: `f[t] ⊙ c[t-1]`.
    public let term: String
    /// The factor at each step, `[steps × size]`, step 1 first.
    public let factors: [[Double]]
    /// The mean factor of each unit over the steps, and what follows from it, `[size]`.
    public let units: [Retention]
    /// The mean factor over units and steps, and what follows from it.
    public let mean: Retention

    /// A factor per step and the memory that it leaves.
    public struct Retention: Sendable, Equatable {
        /// The factor by which a memory is multiplied at every step.
        public let factor: Double
        /// A factor per step.
        public init(factor: Double) { self.factor = factor }

        /// The steps in which half of a memory is left; nil where it never shrinks, and for NaN.
        public var halfLife: Double? {
            guard abs(factor) < 1 else { return nil }
            return factor == 0 ? 0 : -naturalLogarithmOfTwo / naturalLogarithm(abs(factor))
        }

        /// The sum of all that is left of a memory, 1 + f + f² + … = 1/(1 - f), in steps; nil where it has no end, and for NaN.
        public var window: Double? { abs(factor) < 1 ? 1 / (1 - abs(factor)) : nil }
    }

    /// The memory of a state; nil where its equation does not hand its value of the step before on unit by unit.
    public init?(_ trace: Trace, signal: String) {
        guard let book = GateLedgerBook(trace, signal: signal) else { return nil }
        let crossings = book.paths.filter { $0.kind == .direct }.flatMap(\.crossings).filter { $0.read.lag == 1 }
        guard !crossings.isEmpty else { return nil }
        let size = book.size
        self.signal = signal
        term = crossings.map { $0.route.term.text(.unicode) }.joined(separator: " + ")
        let factors = (1...trace.stepCount).map { t in
            let evaluation = FormulaEvaluation(trace: trace, step: t)
            return crossings.reduce(Array(repeating: 0.0, count: size)) { sum, crossing in
                let factor = evaluation.send(
                    Array(repeating: 1, count: size), of: signal, along: crossing.route)
                return zip(sum, factor).map { $0 + $1 }
            }
        }
        self.factors = factors
        let steps = Double(trace.stepCount)
        let means = (0..<size).map { unit in factors.reduce(0) { $0 + $1[unit] } / steps }
        units = means.map { Retention(factor: $0) }
        mean = Retention(factor: means.reduce(0, +) / Double(max(1, size)))
    }

    /// The memory of every recurrent state that has one, in the order of the equations.
    public static func all(of trace: Trace) -> [GateMemory] {
        trace.initialStates.compactMap { GateMemory(trace, signal: $0) }
    }

    /// The unit whose mean factor is the largest, which remembers longest; nil where one is NaN.
    public var longestUnit: Int? { units.indices.max { units[$0].factor < units[$1].factor } }

    /// The memory in words: `the mean factor of c in f[t] ⊙ c[t-1] is 0.731: half-life 2.2 steps, window 3.7 steps`.
    public var sentence: String {
        let start = "the mean factor of \(signal) in \(term) is \(rounded(mean.factor, digits: 3))"
        guard let halfLife = mean.halfLife, let window = mean.window else {
            return mean.factor.isNaN ? start : "\(start): nothing is forgotten"
        }
        return "\(start): half-life \(stepsText(halfLife)), window \(stepsText(window))"
    }
}
