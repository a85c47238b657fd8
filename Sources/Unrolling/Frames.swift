/// The frames of a run from its first step on.
struct Frames {
    let values: UnsafePointer<Double>
    let adjoints: UnsafePointer<Double>
    let stride: Int
    let steps: Int

    /// The vector that step 1 reads.
    func values(at offset: Int, lag: Int) -> UnsafePointer<Double> { values + offset - lag * stride }
}
