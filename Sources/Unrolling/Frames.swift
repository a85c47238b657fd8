import Matrices

/// The frames of a run from its first step on.
struct Frames {
    let values: UnsafePointer<Double>
    let adjoints: UnsafePointer<Double>
    let stride: Int
    let steps: Int

    /// The frames behind those for what was before the first step.
    init(_ layout: RecordLayout, values: AlignedBuffer, adjoints: AlignedBuffer, steps: Int) {
        self.values = UnsafePointer(values.start + layout.lag * layout.stride)
        self.adjoints = UnsafePointer(adjoints.start + layout.lag * layout.stride)
        stride = layout.stride
        self.steps = steps
    }

    /// The vector that step 1 reads.
    func values(at offset: Int, lag: Int) -> UnsafePointer<Double> { values + offset - lag * stride }
}
