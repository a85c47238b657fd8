/// Float64 numbers at a fixed address, aligned for vector instructions and zero at first: memory that kernels work on.
///
/// It is as safe as its owner: whoever writes to it must be alone.
public final class AlignedBuffer: @unchecked Sendable {
    /// The first number.
    public let start: UnsafeMutablePointer<Double>
    /// How many numbers.
    public let count: Int

    /// A buffer of so many zeros.
    public init(count: Int) {
        self.count = count
        let bytes = UnsafeMutableRawPointer.allocate(
            byteCount: max(count, 8) * MemoryLayout<Double>.stride, alignment: 64)
        start = bytes.bindMemory(to: Double.self, capacity: max(count, 8))
        start.initialize(repeating: 0, count: max(count, 8))
    }

    deinit { start.deallocate() }
}
