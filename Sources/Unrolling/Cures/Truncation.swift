/// How far back through time a loss may send its gradient: truncated backpropagation through time (Williams & Peng 1990).
///
/// The pass forward is not touched by it.
public struct Truncation: Sendable, Hashable {
    /// How many steps the window has, k.
    public var window: Int
    /// Where the windows lie.
    public var form: Form

    /// The ways of laying windows over a sequence.
    public enum Form: String, Sendable, Hashable, CaseIterable {
        /// Every loss has a window of its own, which ends at its step: `∂L/∂h[t]` is a sum over the losses of steps t to t+k-1.
        case sliding
        /// The sequence is cut into chunks of k steps; states go on from one to the next, gradients do not come back.
        case chunked
    }

    /// Windows of so many steps.
    ///
    /// - Precondition: there is a step in a window.
    public init(window: Int, form: Form = .sliding) {
        precondition(window >= 1, "a window of \(window) steps")
        self.window = window
        self.form = form
    }

    /// Whether every loss reaches as far as it would without windows.
    public func reachesEverything(in stepCount: Int) -> Bool { window >= stepCount }

    /// The steps that the loss of a step sends its gradient to, where all layers run forward; where some run backward, a
    /// sliding window reaches as far ahead, and a chunk is reached as a whole.
    ///
    /// - Precondition: `t` lies in `1...stepCount`.
    public func steps(reachedFrom t: Int, of stepCount: Int, isBidirectional: Bool = false) -> ClosedRange<Int> {
        precondition((1...stepCount).contains(t), "step \(t) of \(stepCount)")
        switch form {
        case .sliding:
            let last = isBidirectional ? Self.end(from: t, count: window, of: stepCount) : t
            return (t > window ? t - window + 1 : 1)...last
        case .chunked:
            let first = (t - 1) / window * window + 1
            return first...(isBidirectional ? Self.end(from: first, count: window, of: stepCount) : t)
        }
    }

    /// The last of so many steps, or of the sequence; a window may be longer than a sum with it can be.
    private static func end(from first: Int, count: Int, of stepCount: Int) -> Int {
        count <= stepCount - first ? first + count - 1 : stepCount
    }

    /// Steps that a reverse pass goes through, and the losses that it begins with.
    struct Window: Equatable {
        let steps: ClosedRange<Int>
        let losses: ClosedRange<Int>
    }

    /// The windows of a sequence whose steps have losses or none.
    func windows(hasLoss: [Bool], isBidirectional: Bool) -> [Window] {
        let steps = hasLoss.indices.filter { hasLoss[$0] }.map { $0 + 1 }
        switch form {
        case .sliding:
            return steps.map { t in
                Window(
                    steps: self.steps(reachedFrom: t, of: hasLoss.count, isBidirectional: isBidirectional),
                    losses: t...t)
            }
        case .chunked:
            let chunks = steps.map { self.steps(reachedFrom: $0, of: hasLoss.count, isBidirectional: true) }
            return chunks.enumerated().filter { $0.offset == 0 || chunks[$0.offset - 1] != $0.element }
                .map { Window(steps: $0.element, losses: $0.element) }
        }
    }
}
