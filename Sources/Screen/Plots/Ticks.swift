/// A labelled place of an axis.
struct Tick: Hashable {
    let value: Double
    let label: String
}

/// Where to put labels on an axis: at numbers that people count in.
enum Ticks {
    /// At most so many multiples of 1, 2 or 5 times a power of ten from one number to another.
    static func linear(from low: Double, to high: Double, atMost count: Int) -> [Tick] {
        guard count > 0, low.isFinite, high.isFinite, low < high else { return [] }
        let step = niceStep(atLeast: (high / 2 - low / 2) / Double(count) * 2)
        let start = (low / step).rounded(.up)
        guard step.isFinite, step > 0, start.magnitude < 1e15, low + step > low else {
            return [Tick(value: low, label: NumberText.compact(low, digits: 3))]
        }
        let decimals = Arithmetic.whole(-(Arithmetic.decade(of: step) + 1e-9).rounded(.down), from: 0, through: 12)
        var ticks: [Tick] = []
        for index in 0...count + 1 {
            let value = (start + Double(index)) * step
            // A little beyond the end, because 3 · 0.1 is not 0.3.
            guard value <= high + step * 1e-6 else { break }
            let ordinary = value.magnitude < 1e5 && (step >= 1e-4 || value == 0)
            let label = ordinary ? NumberText.fixed(value, decimals: decimals) : NumberText.compact(value, digits: 3)
            ticks.append(Tick(value: value, label: value == 0 ? "0" : label))
        }
        return ticks
    }

    /// Powers of ten between two decades, every second, fifth, … where there are more than so many.
    static func logarithmic(from low: Double, to high: Double, atMost count: Int, glyphs: Glyphs) -> [Tick] {
        guard count > 0, low.isFinite, high.isFinite, low < high else { return [] }
        let shortest = (high - low) / Double(count)
        // A step that leaves a single label tells no scale: one that people count in less easily does.
        let steps = [niceStep(atLeast: shortest), shortest, shortest / 2].map { max(1, $0.rounded(.up)) }
        for step in steps {
            let ticks = powersOfTen(every: step, from: low, to: high, atMost: 2 * count, glyphs)
            if ticks.count >= 2 { return ticks }
        }
        return linear(from: Arithmetic.powerOfTen(low), to: Arithmetic.powerOfTen(high), atMost: max(2, count))
            .filter { $0.value > 0 }
            .map { Tick(value: Arithmetic.decade(of: $0.value), label: $0.label) }
    }

    private static func powersOfTen(
        every step: Double, from low: Double, to high: Double, atMost count: Int, _ glyphs: Glyphs
    ) -> [Tick] {
        let start = (low / step - 1e-9).rounded(.up)
        var ticks: [Tick] = []
        for index in 0...count + 1 {
            let decade = (start + Double(index)) * step
            guard decade <= high + 1e-9 else { break }
            ticks.append(Tick(value: decade, label: powerLabel(Int(decade), glyphs)))
        }
        return ticks
    }

    /// The smallest of 1, 2, 5, 10, … times a power of ten that is at least a length.
    static func niceStep(atLeast length: Double) -> Double {
        guard length.isFinite, length > 0 else { return 1 }
        let power = Arithmetic.powerOfTen((Arithmetic.decade(of: length) + 1e-9).rounded(.down))
        for factor in [1.0, 2, 5] where factor * power >= length * (1 - 1e-9) { return factor * power }
        return 10 * power
    }

    private static func powerLabel(_ exponent: Int, _ glyphs: Glyphs) -> String {
        switch exponent {
        case 0: return "1"
        case 1: return "10"
        default:
            guard glyphs == .unicode else { return "1e\(exponent)" }
            let digits = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
            return "10" + String(String(exponent).map { $0.wholeNumberValue.map { digits[$0] } ?? "⁻" })
        }
    }
}
