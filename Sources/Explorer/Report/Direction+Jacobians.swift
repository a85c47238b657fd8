import Unrolling

extension Direction {
    /// How the Jacobian of a step is written: `∂s[t]/∂s[t-1]`, the state after the step being that of the step's number.
    func stepText(of state: String) -> String {
        "∂\(state)[t]/∂\(state)[\(self == .forward ? "t-1" : "t+1")]"
    }

    /// How the Jacobian of the state that is computed last is written: `∂s[T]/∂s[t]`.
    func productText(of state: String, time: String = "[t]") -> String {
        "∂\(state)[\(self == .forward ? "T" : "1")]/∂\(state)\(time)"
    }
}
