/// The central finite difference of a loss, extrapolated to a step of 0 from several steps (Richardson 1911; Ridders 1982).
public struct FiniteDifference: Sendable, Equatable {
    /// The slope of the loss.
    public let value: Double
    /// The smallest step that it was taken from.
    public let step: Double
    /// The largest step that it was taken from.
    public let widestStep: Double
    /// How far off the value may be: what the extrapolation still changed, and the rounding of the losses divided by the step.
    public let error: Double

    /// Rounding leaves a slope this large of a loss alone uncertain.
    private static let roundings = 4 * Double.ulpOfOne
    /// The factor between the steps of a ladder, whose squares the extrapolation divides by.
    private static let ratio = 4.0

    /// The difference along lanes that are moved by the given amounts; nil where no loss is finite.
    ///
    /// - Parameters:
    ///   - limit: a distance at which the loss has a kink; steps stay within a quarter of it where they can.
    ///   - losses: the losses of all steps, each lane moved by its amount.
    init?(limit: Double, losses: (Lanes) -> [Lanes]) {
        var largest = 0x1p-6
        if limit > 0x1p-40 { largest = min(largest, (limit / Self.ratio).binade) }
        var best: FiniteDifference?
        for _ in 0..<5 {
            let ladder = Ladder(largest: largest, ratio: Self.ratio, roundings: Self.roundings, losses: losses)
            if let found = ladder.best, found.error < best?.error ?? .infinity { best = found }
            if let best, best.error <= 1e-9 * abs(best.value) || ladder.isLimitedByRounding { break }
            largest = ladder.steps[3] / Self.ratio
        }
        guard let best else { return nil }
        self = best
    }

    /// A slope that was found by other means.
    init(value: Double, step: Double, widestStep: Double, error: Double) {
        self.value = value
        self.step = step
        self.widestStep = widestStep
        self.error = error
    }

    /// The same slope for a move that is not 1 but so large.
    func divided(by unit: Double) -> FiniteDifference {
        FiniteDifference(
            value: value / unit, step: step * unit, widestStep: widestStep * unit, error: error / unit)
    }

    /// Four central differences, each from a step four times smaller than the one before, computed side by side.
    private struct Ladder {
        let steps: [Double]
        private(set) var best: FiniteDifference?
        /// Whether smaller steps would only make it worse.
        private(set) var isLimitedByRounding = false

        init(largest: Double, ratio: Double, roundings: Double, losses: (Lanes) -> [Lanes]) {
            let steps = (0..<4).map { largest * [1, 1 / ratio, 1 / (ratio * ratio), 1 / (ratio * ratio * ratio)][$0] }
            self.steps = steps
            var amounts = Lanes.zero
            for (index, step) in steps.enumerated() {
                amounts[2 * index] = step
                amounts[2 * index + 1] = -step
            }
            // Step by step, so that losses which the move does not reach leave no rounding behind.
            var sums = SIMD4<Double>.zero
            var size = 0.0
            for loss in losses(amounts) {
                sums += loss.evenHalf - loss.oddHalf
                size += abs(loss[6])
            }
            var column = (0..<4).map { sums[$0] / (2 * steps[$0]) }
            guard column[3].isFinite else { return }
            let noise = steps.map { roundings * size / $0 }
            if sums == .zero { isLimitedByRounding = true }
            consider(column[3], from: 3, to: 3, change: abs(column[3] - column[2]), noise: noise[3])
            var factor = ratio * ratio
            for order in 1..<4 {
                for index in 0..<(4 - order) where column[index].isFinite {
                    let (coarse, fine) = (column[index], column[index + 1])
                    let value = fine + (fine - coarse) / (factor - 1)
                    let change = max(abs(value - fine), abs(value - coarse))
                    column[index] = value
                    consider(value, from: index, to: index + order, change: change, noise: noise[index + order])
                }
                factor *= ratio * ratio
            }
        }

        private mutating func consider(_ value: Double, from: Int, to: Int, change: Double, noise: Double) {
            guard value.isFinite, change.isFinite, change + noise < best?.error ?? .infinity else { return }
            best = FiniteDifference(value: value, step: steps[to], widestStep: steps[from], error: change + noise)
            isLimitedByRounding = isLimitedByRounding || noise > change
        }
    }
}
