import Cells
import Unrolling

/// The first number of a trace that is infinite or NaN, in the order in which the network computes.
public struct FirstNonFinite: Sendable, Equatable {
    /// The signal.
    public let signal: String
    /// The step.
    public let step: Int
    /// The unit, counted from 0.
    public let unit: Int
    /// The number: inf, -inf or NaN.
    public let value: Double
    /// Whether it is a value, or a gradient while all values are finite.
    public let quantity: Trace.Quantity

    /// Searches the values forward through time, then the gradients back; nil where all are finite.
    ///
    /// - Parameter ignored: signals whose gradients do not matter.
    public init?(in trace: Trace, ignoringGradientsOf ignored: Set<String> = []) {
        let forward = Self.search(trace, .value, steps: trace.stepsTaken)
        let backward = forward == nil ? trace.stepsTaken.reversed() : []
        guard let found = forward ?? Self.search(trace, .gradient, steps: backward, besides: ignored) else {
            return nil
        }
        self = found
    }

    private init(signal: String, step: Int, unit: Int, value: Double, quantity: Trace.Quantity) {
        self.signal = signal
        self.step = step
        self.unit = unit
        self.value = value
        self.quantity = quantity
    }

    private static func search(
        _ trace: Trace, _ quantity: Trace.Quantity, steps: [Int], besides ignored: Set<String> = []
    ) -> FirstNonFinite? {
        var signals = ([trace.program.input] + trace.program.signals).filter { !ignored.contains($0.name) }
        if quantity == .gradient { signals.reverse() }
        // A norm is finite only if all numbers are; this spares looking at them one by one.
        let norms = signals.map { trace.norms(quantity, of: $0.name) ?? [] }
        for step in steps {
            for (signal, norms) in zip(signals, norms) where norms.indices.contains(step - 1) {
                guard !norms[step - 1].isFinite, let numbers = trace.numbers(quantity, of: signal.name, at: step),
                    let unit = numbers.firstIndex(where: { !$0.isFinite })
                else { continue }
                return FirstNonFinite(
                    signal: signal.name, step: step, unit: unit, value: numbers[unit], quantity: quantity)
            }
        }
        return nil
    }

    /// The finding in words: `NaN first at step 7, in h[7]`.
    public var sentence: String {
        let name = quantity == .value ? "\(signal)[\(step)]" : "∂L/∂\(signal)[\(step)]"
        return "\(rounded(value, digits: 1)) first at step \(step), in \(name)"
    }
}
