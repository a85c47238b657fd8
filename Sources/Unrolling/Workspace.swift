import Matrices
import Synchronization

/// Memory that one trace after another is recorded in, so that turning a knob does not ask the system for memory each time.
public final class Workspace: Sendable {
    private let spare = Mutex<[AlignedBuffer]>([])

    /// A workspace without memory yet.
    public init() {}

    /// A buffer of at least so many numbers; what stands in it is undefined.
    func take(_ count: Int) -> AlignedBuffer {
        let found = spare.withLock { buffers -> AlignedBuffer? in
            var best: Int?
            for (index, buffer) in buffers.enumerated()
            where buffer.count >= count && buffer.count - count <= max(count / 8, 64) {
                if let known = best, buffers[known].count <= buffer.count { continue }
                best = index
            }
            return best.map { buffers.remove(at: $0) }
        }
        return found ?? AlignedBuffer(count: count)
    }

    /// Gives a buffer back; the few last ones are kept.
    func give(_ buffer: AlignedBuffer) {
        spare.withLock { buffers in
            buffers.append(buffer)
            if buffers.count > 8 { buffers.removeFirst() }
        }
    }
}
