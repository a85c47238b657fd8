import Glibc

/// Where the gradient curves of many runs lie: at each step the median, quartiles and extremes of log10 of the norms.
///
/// The logarithm of a norm of 0 is -inf and counts as the smallest; that of an infinite norm is the largest; NaN is counted apart.
public struct GradientBand: Sendable, Equatable {
    /// How many runs there are.
    public let runCount: Int
    /// The quantiles of log10 of the norms at each step, step 1 first.
    public let steps: [Quantiles]
    /// The step where the gradients start on their way back: the last at which a norm is not 0. Later steps have no loss behind them.
    public let startStep: Int?
    /// log10 of the norm at the first step divided by that at `startStep`, of each run; NaN where both are 0 or both are infinite.
    public let ratios: [Double]
    /// The quantiles of these ratios.
    public let ratio: Quantiles

    /// The band of the curves of norms, `[runs × steps]`.
    ///
    /// - Precondition: all curves have as many steps.
    public init(norms curves: [[Double]]) {
        let stepCount = curves.first?.count ?? 0
        precondition(curves.allSatisfy { $0.count == stepCount }, "curves of different lengths")
        let start = curves.compactMap { $0.lastIndex { $0 != 0 } }.max()
        runCount = curves.count
        startStep = start.map { $0 + 1 }
        steps = (0..<stepCount).map { step in Quantiles(curves.map { log10($0[step]) }) }
        ratios = curves.map { Self.ratio(of: $0, from: start) }
        ratio = Quantiles(ratios)
    }

    /// log10 of the first norm of a curve divided by the last that is not 0: how many powers of ten the gradient lost (negative) or
    /// gained on its way to the first step; NaN where there is none.
    public static func ratio(of norms: [Double]) -> Double { ratio(of: norms, from: norms.lastIndex { $0 != 0 }) }

    private static func ratio(of norms: [Double], from start: Int?) -> Double {
        guard let first = norms.first, let start else { return .nan }
        // A difference of logarithms, because the quotient may be too small or too large for a number.
        return log10(first) - log10(norms[start])
    }

    /// The band in words: `200 runs: median of log10 ‖∂L/∂h[1]‖/‖∂L/∂h[30]‖ -7.52, quartiles -7.80 and -7.21, from -8.61 to -6.42`.
    ///
    /// - Parameter signal: the signal whose gradient it is.
    public func sentence(for signal: String = "h") -> String {
        let runs = counted(runCount, "run")
        guard let minimum = ratio.minimum, let lower = ratio.lowerQuartile, let median = ratio.median,
            let upper = ratio.upperQuartile, let maximum = ratio.maximum, let startStep
        else { return "\(runs): no gradient reaches any step" }
        func text(_ value: Double) -> String { rounded(value, digits: 3) }
        let start = "\(runs): median of log10 ‖∂L/∂\(signal)[1]‖/‖∂L/∂\(signal)[\(startStep)]‖ \(text(median))"
        let spread = ", quartiles \(text(lower)) and \(text(upper)), from \(text(minimum)) to \(text(maximum))"
        let without = ratio.notNumbers > 0 ? "; \(ratio.notNumbers) of \(runs) without a ratio" : ""
        return start + spread + without
    }
}
