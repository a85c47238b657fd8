import Unrolling

extension Trace.Quantity {
    /// The name that the command `show` has for it.
    public var commandName: String {
        switch self {
        case .value: "value"
        case .gradient: "gradient"
        case .directGradient: "direct"
        case .preActivation: "pre-activation"
        case .preActivationGradient: "pre-activation-gradient"
        }
    }

    /// All of them, in the order of the help.
    static let all: [Trace.Quantity] = [.value, .gradient, .directGradient, .preActivation, .preActivationGradient]
}
