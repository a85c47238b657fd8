/// How the values of a plot become heights.
struct HeightScale {
    let axis: Plot.Axis
    /// The lowest and the highest value, as decades on a logarithmic axis.
    let low: Double
    let high: Double
    /// What does not lie on the axis and needs a row of its own.
    let hasZero: Bool
    let hasInfinity: Bool
    let hasNegativeInfinity: Bool
    let hasNaN: Bool

    init(_ plot: Plot) {
        let values = plot.curves.flatMap { $0.values.compactMap { $0 } }
        let logarithmic = plot.axis == .logarithmic
        axis = plot.axis
        hasZero = logarithmic && values.contains(0)
        hasInfinity = values.contains { logarithmic ? $0.isInfinite : $0 == .infinity }
        hasNegativeInfinity = !logarithmic && values.contains(-.infinity)
        hasNaN = values.contains(where: \.isNaN)

        var shown = values + plot.curves.flatMap { $0.band?.ends ?? [] }
        if let limits = plot.limits { shown = [limits.lowerBound, limits.upperBound] }
        shown += plot.references.map(\.value)
        shown = shown.filter { $0.isFinite && !(logarithmic && $0 == 0) }
        if logarithmic { shown = shown.map(Arithmetic.decade(of:)) }
        let least = shown.min() ?? 0
        let most = shown.max() ?? (logarithmic ? 0 : 1)
        if least < most, logarithmic || plot.limits != nil {
            (low, high) = (least, most)
        } else if least < most {
            // Ends that people count in, as long as they are near.
            let step = Ticks.niceStep(atLeast: most / 8 - least / 8)
            low = max((least / step).rounded(.down) * step, -.greatestFiniteMagnitude)
            high = min((most / step).rounded(.up) * step, .greatestFiniteMagnitude)
        } else if logarithmic {
            (low, high) = (least - 0.5, most + 0.5)
        } else {
            let room = least == 0 ? 1 : least.magnitude / 2
            (low, high) = (max(least - room, -.greatestFiniteMagnitude), min(most + room, .greatestFiniteMagnitude))
        }
    }

    /// The height of a value, from 0 to 1; nil for one that is not on the axis.
    func fraction(of value: Double) -> Double? {
        guard value.isFinite else { return nil }
        if axis == .logarithmic {
            return value == 0 ? nil : Arithmetic.fraction(of: Arithmetic.decade(of: value), from: low, to: high)
        }
        return Arithmetic.fraction(of: value, from: low, to: high)
    }

    /// The labels of the axis.
    func ticks(atMost count: Int, glyphs: Glyphs) -> [Tick] {
        switch axis {
        case .linear: return Ticks.linear(from: low, to: high, atMost: count)
        case .logarithmic: return Ticks.logarithmic(from: low, to: high, atMost: count, glyphs: glyphs)
        }
    }
}
