/// Where one is in time: forward through the steps 1 … T, then backward through T … 1.
public struct Playhead: Sendable, Hashable {
    /// The pass.
    public var pass: Pass
    /// The step, counted from 1.
    public var step: Int

    /// A playhead at a step of a pass.
    public init(pass: Pass, step: Int) {
        self.pass = pass
        self.step = step
    }

    /// The two passes.
    public enum Pass: Sendable, Hashable {
        /// Values are computed from step 1 on.
        case forward
        /// Gradients come back from step T.
        case backward
    }

    /// How many positions there are for so many steps: each step once forward and once backward.
    public static func count(steps: Int) -> Int { 2 * steps }

    /// The position from 0 on: forward step 1 is 0, backward step 1 is the last.
    public func position(steps: Int) -> Int {
        pass == .forward ? step - 1 : 2 * steps - step
    }

    /// The playhead at a position, moved into the range.
    public init(position: Int, steps: Int) {
        let inside = min(max(position, 0), 2 * steps - 1)
        self =
            inside < steps
            ? Playhead(pass: .forward, step: inside + 1) : Playhead(pass: .backward, step: 2 * steps - inside)
    }

    /// Whether the values of a step have been computed at this position.
    public func hasValue(at t: Int) -> Bool { pass == .backward || t <= step }

    /// Whether the gradient of a step has arrived at this position.
    public func hasGradient(at t: Int) -> Bool { pass == .backward && t >= step }
}
