extension Trace {
    /// The steps from 1 to T in the order in which the program took them.
    public var stepsTaken: [Int] { direction.reordered(Array(1...stepCount)) }

    /// The step that the program took so many steps after step t, or before it where the count is negative; nil beyond the ends.
    public func step(_ t: Int, movedBy count: Int) -> Int? {
        let step = direction == .forward ? t + count : t - count
        return (1...stepCount).contains(step) ? step : nil
    }

    /// Which step in the order in which the program took them, from 1; for a clock, which counts those.
    public func place(ofStep t: Int) -> Int { direction.frame(ofStep: t, steps: stepCount) + 1 }

    /// Numbers per step, step 1 first, in the order in which the program took the steps: what a fit over time needs.
    public func inOrderTaken<Value>(_ values: [Value]) -> [Value] { direction.reordered(values) }
}
