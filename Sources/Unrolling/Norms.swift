import CKernels

/// Euclidean norms of vectors that stand in the frames of a trace.
enum Norms {
    /// The norm at each step.
    static func perStep(_ start: UnsafePointer<Double>, stride: Int, steps: Int, count: Int) -> [Double] {
        Array(unsafeUninitializedCapacity: steps) { buffer, initialized in
            var vector = kernel_segment(offset: 0, length: count)
            if let base = buffer.baseAddress { kernel_norms(start, stride, steps, &vector, 1, base) }
            initialized = steps
        }
    }
}
