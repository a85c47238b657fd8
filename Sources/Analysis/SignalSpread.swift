import Unrolling

/// How the units of a signal spread at each step: means and quartiles, step 1 first.
public struct SignalSpread: Sendable, Equatable {
    /// The mean over the units at each step.
    public let means: [Double]
    /// What a quarter of the units lie below at each step.
    public let lowerQuartiles: [Double]
    /// What half of the units lie below at each step.
    public let medians: [Double]
    /// What three quarters of the units lie below at each step.
    public let upperQuartiles: [Double]

    /// The spread of a signal's numbers; nil where there are none.
    public init?(_ trace: Trace, signal: String, quantity: Trace.Quantity = .value) {
        var rows: [[Double]] = []
        for t in 1...trace.stepCount {
            guard let numbers = trace.numbers(quantity, of: signal, at: t), !numbers.isEmpty else { return nil }
            rows.append(numbers.sorted())
        }
        means = rows.map { $0.reduce(0, +) / Double($0.count) }
        lowerQuartiles = rows.map { Self.quantile(0.25, ofSorted: $0) }
        medians = rows.map { Self.quantile(0.5, ofSorted: $0) }
        upperQuartiles = rows.map { Self.quantile(0.75, ofSorted: $0) }
    }

    /// Between two neighbours in proportion, as NumPy's default does; NaN where any number is.
    static func quantile(_ share: Double, ofSorted numbers: [Double]) -> Double {
        guard !numbers.contains(where: \.isNaN) else { return .nan }
        let position = share * Double(numbers.count - 1)
        let index = Int(position)
        guard index + 1 < numbers.count, position > Double(index) else { return numbers[index] }
        return numbers[index] + (position - Double(index)) * (numbers[index + 1] - numbers[index])
    }
}
