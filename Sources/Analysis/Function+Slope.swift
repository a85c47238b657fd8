import Equations
import Glibc

// Single numbers through a function, for pictures and worked equations; the network itself runs on the kernels.
extension Function {
    /// The function that stands behind φ, or the function itself.
    func resolved(_ activation: Function) -> Function { self == .activation ? activation : self }

    /// The value at a number; nil for functions of a whole vector, and for φ, which stands for another one.
    public func value(at number: Double) -> Double? {
        switch self {
        case .sigmoid: number < 0 ? exp(number) / (1 + exp(number)) : 1 / (1 + exp(-number))
        case .tanh: Glibc.tanh(number)
        case .relu: number > 0 || number.isNaN ? number : 0
        case .identity: number
        case .softplus: number > 0 ? number + log1p(exp(-number)) : log1p(exp(number))
        case .exponential: exp(number)
        case .softmax, .activation: nil
        }
    }

    /// The slope at a number; nil for functions of a whole vector, and for φ.
    public func slope(at number: Double) -> Double? {
        switch self {
        case .relu: number.isNaN ? number : (number > 0 ? 1 : 0)
        case .softplus: Function.sigmoid.value(at: number)
        case .sigmoid, .tanh, .identity, .exponential, .softmax, .activation:
            value(at: number).flatMap { slope(ofValue: $0) }
        }
    }

    /// The largest slope: γ; nil where there is none, for functions of a whole vector, and for φ.
    public var largestSlope: Double? {
        switch self {
        case .sigmoid: 0.25
        case .tanh, .relu, .identity, .softplus: 1
        case .exponential, .softmax, .activation: nil
        }
    }

    /// The slope where the value is this one, for the functions whose value says it.
    func slope(ofValue value: Double) -> Double? {
        switch self {
        case .sigmoid: value * (1 - value)
        case .tanh: 1 - value * value
        case .identity: 1
        case .exponential: value
        case .relu: value.isNaN ? value : (value > 0 ? 1 : 0)
        case .softplus: -expm1(-value)
        case .softmax, .activation: nil
        }
    }
}
