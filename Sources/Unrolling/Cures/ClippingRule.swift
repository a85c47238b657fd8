import Cells
import Equations
import Matrices

/// How a gradient that is too long is made shorter before a step is taken with it.
public enum ClippingRule: Sendable, Hashable, CustomStringConvertible {
    /// If ‖g‖ ≥ θ, then g becomes g·θ/‖g‖, the norm being that of all parameters together (Pascanu et al. 2013, algorithm 1).
    case norm(Double)
    /// The same as PyTorch does it: g·min(1, θ/(‖g‖ + 10⁻⁶)), which is shorter from about the seventh digit on.
    case pytorchNorm(Double)
    /// Every number is brought into −c … c by itself, which bends the direction (Mikolov 2012).
    case value(Double)

    /// The norm that it allows; nil for a rule about single numbers.
    public var threshold: Double? {
        switch self {
        case .norm(let threshold), .pytorchNorm(let threshold): threshold
        case .value: nil
        }
    }

    /// The factor for a gradient of this norm; nil for a rule that has none for all numbers.
    public func factor(norm: Double) -> Double? {
        switch self {
        case .norm(let threshold): norm >= threshold && norm > 0 ? threshold / norm : 1
        // Not the smaller of two by name, so that a norm that is NaN stays seen.
        case .pytorchNorm(let threshold):
            threshold / (norm + 1e-6) > 1 ? 1 : threshold / (norm + 1e-6)
        case .value: nil
        }
    }

    /// A vector clipped by itself.
    public func clipped(_ vector: [Double]) -> [Double] {
        clipped(vector, norm: euclideanNorm(vector))
    }

    /// The gradient of all parameters, clipped as one vector.
    public func clipped(_ gradient: ParameterSet) -> ParameterSet {
        let norm = euclideanNorm(gradient.entries)
        var result = gradient
        for shape in gradient.shapes { result[shape.name].entries = clipped(gradient[shape.name].entries, norm: norm) }
        return result
    }

    /// The rule as a command has it: `norm 5`.
    public var description: String {
        switch self {
        case .norm(let threshold): "norm \(threshold)"
        case .pytorchNorm(let threshold): "pytorch-norm \(threshold)"
        case .value(let bound): "value \(bound)"
        }
    }

    private func clipped(_ numbers: [Double], norm: Double) -> [Double] {
        if case .value(let bound) = self {
            // NaN is neither above nor below, and stays.
            return numbers.map { $0 > bound ? bound : $0 < -bound ? -bound : $0 }
        }
        guard let factor = factor(norm: norm), factor != 1 else { return numbers }
        return numbers.map { factor * $0 }
    }
}
