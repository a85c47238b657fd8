import Glibc

/// A place of an axis that is marked.
struct AxisTick: Equatable {
    let value: Double
    /// Its number; nil for the small marks between the decades.
    let label: String?
}

/// Where an axis is marked: at numbers that people count in.
///
/// A terminal has room for a label in every so many columns, and no small marks; a page has both, so these are ticks of their own.
enum AxisTicks {
    /// The ticks of an axis with at most about so many labels.
    static func of(_ scale: AxisScale, atMost count: Int) -> [AxisTick] {
        scale.kind == .logarithmic
            ? logarithmic(scale.range, atMost: max(2, count))
            : linear(scale.range, atMost: max(2, count), leastStep: scale.kind == .whole ? 1 : 0)
    }

    private static func linear(_ range: ClosedRange<Double>, atMost count: Int, leastStep: Double) -> [AxisTick] {
        let length = range.upperBound / 2 - range.lowerBound / 2
        // Two labels hardly tell a scale: rather one or two more than were asked for.
        for count in [Double(count), Double(count) * 1.5, Double(count) * 2.5] {
            let step = max(niceStep(atLeast: length / count * 2), leastStep)
            let ticks = multiples(of: step, in: range)
            if ticks.count >= 3 || step == leastStep { return ticks }
        }
        return multiples(of: niceStep(atLeast: length), in: range)
    }

    private static func multiples(of step: Double, in range: ClosedRange<Double>) -> [AxisTick] {
        let low = range.lowerBound
        let start = (low / step - 1e-9).rounded(.up)
        guard step.isFinite, step > 0, abs(start) < 1e15, low + step > low else {
            return [AxisTick(value: low, label: NumberLabel.text(low, step: 0))]
        }
        var ticks: [AxisTick] = []
        // A little beyond the end, because 3 · 0.1 is not 0.3; halves, because the sum may be infinite.
        let end = range.upperBound / 2 + step * 0.5e-9
        while case let value = (start + Double(ticks.count)) * step, value / 2 <= end, value.isFinite {
            ticks.append(AxisTick(value: value, label: NumberLabel.text(value, step: step)))
        }
        return ticks
    }

    /// 1, 2, 5, 10, … times a power of ten.
    private static func niceStep(atLeast length: Double) -> Double {
        guard length.isFinite, length > 0 else { return 1 }
        let power = pow(10, log10(length).rounded(.down))
        return [1, 2, 5].map { $0 * power }.first { $0 >= length * (1 - 1e-9) } ?? 10 * power
    }

    /// Decades, with small marks at 2 … 9 times each where every decade has a label.
    private static func logarithmic(_ range: ClosedRange<Double>, atMost count: Int) -> [AxisTick] {
        let (low, high) = (log10(range.lowerBound), log10(range.upperBound))
        let step = max(1, niceStep(atLeast: (high - low) / Double(count)))
        let decades = Array(stride(from: (low / step - 1e-9).rounded(.up) * step, through: high + 1e-9, by: step))
        // Less than two decades have more of their numbers labelled, as numbers.
        let areLabelled = decades.count < 2
        var ticks = decades.map { decade in
            let value = pow(10, decade)
            let label = areLabelled ? NumberLabel.text(value, step: 0) : NumberLabel.power(Int(decade))
            return AxisTick(value: value, label: label)
        }
        guard step == 1, high - low <= 12 else { return ticks }
        for decade in stride(from: low.rounded(.down), through: high, by: 1) {
            for factor in 2...9 {
                let value = Double(factor) * pow(10, decade)
                guard range.contains(value) else { continue }
                let label = areLabelled && [2, 5].contains(factor) ? NumberLabel.text(value, step: 0) : nil
                ticks.append(AxisTick(value: value, label: label))
            }
        }
        return ticks
    }
}
