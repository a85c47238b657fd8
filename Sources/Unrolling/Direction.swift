/// Which way through time a layer goes.
public enum Direction: Sendable, Hashable, CaseIterable {
    /// From the first step to the last.
    case forward
    /// From the last step to the first.
    case backward

    /// How far behind the first frame a step's frame lies: 0 for the step that is taken first, -1 for step 0, where the initial
    /// states are in either direction.
    func frame(ofStep t: Int, steps: Int) -> Int {
        if t == 0 { return -1 }
        return self == .forward ? t - 1 : steps - t
    }

    /// The frames of a stretch of steps, counted from the first that is a step's.
    func frames(of steps: ClosedRange<Int>, stepCount: Int) -> Range<Int> {
        self == .forward
            ? (steps.lowerBound - 1)..<steps.upperBound
            : (stepCount - steps.upperBound)..<(stepCount - steps.lowerBound + 1)
    }

    /// Numbers in the order of the steps from those in the order in which the steps are taken, or the other way round.
    func reordered<Value>(_ values: [Value]) -> [Value] {
        self == .forward ? values : values.reversed()
    }
}
