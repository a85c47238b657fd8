import Cells
import Equations
import Screen
import Unrolling

/// Which colours show which numbers of a signal.
enum SignalScale {
    /// The scale of a signal's values: that of its range, or the one that fits all its values where the range is open.
    static func values(of signal: SignalDescription, fitting values: [Double]) -> ValueScale {
        switch signal.range {
        case .unitInterval: .sequential(from: 0, to: 1)
        // A signal that uses little of its range would be grey all over.
        case .symmetric: .diverging(maximum: [0.1, 0.2, 0.5].first { largest(values) <= $0 } ?? 1)
        case .nonNegative: .sequential(from: 0, to: largest(values))
        case .unbounded, .activation: .diverging(maximum: largest(values))
        }
    }

    /// The scale of gradients: logarithmic where they differ by so much that a linear one would show the largest alone.
    static func gradients(fitting values: [Double]) -> ValueScale {
        let magnitudes = values.filter { $0.isFinite && $0 != 0 }.map(\.magnitude)
        guard let largest = magnitudes.max() else { return .diverging(maximum: 0) }
        // The smallest few do not count: a single tiny number would take the contrast from all others.
        let spacing = magnitudes.count / orderedSample + 1
        let ordered = stride(from: 0, to: magnitudes.count, by: spacing).map { magnitudes[$0] }.sorted()
        let least = ordered[ordered.count / 20]
        let decades = (1...12).first { decade in largest / least <= (0..<decade).reduce(1) { power, _ in power * 10 } }
        let isWide = ordered[ordered.count / 4] < largest / 100
        return isWide
            ? .divergingDecades(maximum: largest, decades: Double(decades ?? 12)) : .diverging(maximum: largest)
    }

    /// About so many numbers tell how the others lie; to order them all would take longer than to draw them.
    private static let orderedSample = 2048

    private static func largest(_ values: [Double]) -> Double {
        let largest = values.lazy.filter(\.isFinite).map(\.magnitude).max() ?? 0
        return largest > 0 ? largest : 1
    }
}

extension PanelContext {
    /// The numbers of a signal, step after step: `[steps × units]`; those of every so many steps where it would take long
    /// to look at all.
    private func sample(_ quantity: Trace.Quantity, of signal: SignalDescription) -> [Double] {
        let stride = max(1, stepCount * signal.size / Self.largestSample)
        return Swift.stride(from: 1, through: stepCount, by: stride).flatMap {
            numbers(quantity, of: signal.name, at: $0)
        }
    }

    private static let largestSample = 50_000

    /// The scale of a signal's numbers over all steps, so that a colour means the same at every step.
    func scale(_ quantity: Trace.Quantity, of signal: SignalDescription) -> ValueScale {
        let all = sample(quantity, of: signal)
        switch quantity {
        case .value: return SignalScale.values(of: signal, fitting: all)
        case .preActivation: return .diverging(fitting: all)
        case .gradient, .directGradient, .preActivationGradient: return SignalScale.gradients(fitting: all)
        }
    }
}
