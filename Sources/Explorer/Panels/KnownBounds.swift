import Analysis
import Synchronization
import Unrolling

/// The bounds of the traces that were looked at last: eigenvalues of a large matrix take longer than a frame may, and a
/// trace never changes.
enum KnownBounds {
    private struct Entry {
        weak var trace: Trace?
        let result: Result<PascanuBound, PascanuBound.Undefined>
    }

    private static let entries = Mutex<[Entry]>([])
    private static let capacity = 8

    /// The bound of a trace, computed at the first time.
    static func bound(of trace: Trace) -> Result<PascanuBound, PascanuBound.Undefined> {
        let known = entries.withLock { entries in entries.first { $0.trace === trace }?.result }
        if let known { return known }
        let result: Result<PascanuBound, PascanuBound.Undefined>
        do { result = .success(try PascanuBound(trace)) } catch { result = .failure(error) }
        entries.withLock { entries in
            entries.removeAll { $0.trace == nil }
            entries = entries.suffix(capacity - 1) + [Entry(trace: trace, result: result)]
        }
        return result
    }
}
