import Glibc

/// Float64 numbers at a fixed address, aligned for vector instructions and zero at first: memory that kernels work on.
///
/// It is as safe as its owner: whoever writes to it must be alone.
public final class AlignedBuffer: @unchecked Sendable {
    /// The first number.
    public let start: UnsafeMutablePointer<Double>
    /// How many numbers.
    public let count: Int

    /// Bytes of a large page of memory.
    private static let largePage = 1 << 21

    /// A buffer of so many zeros.
    public init(count: Int) {
        self.count = count
        let size = max(count, 8) * MemoryLayout<Double>.stride
        let isLarge = size >= Self.largePage
        let bytes = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: isLarge ? Self.largePage : 64)
        // A hint: a processor keeps few pages in mind, and a step's frames lie on many small ones.
        if isLarge { madvise(bytes, size, MADV_HUGEPAGE) }
        start = bytes.bindMemory(to: Double.self, capacity: max(count, 8))
        start.initialize(repeating: 0, count: max(count, 8))
    }

    deinit { start.deallocate() }
}
