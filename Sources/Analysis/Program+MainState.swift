import Cells

extension Program {
    /// The state that gradients are followed through: `h` where there is one, else the first.
    public var mainState: String? {
        states.first { $0.signal == "h" }?.signal ?? states.first?.signal
    }
}
