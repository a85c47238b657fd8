import Dispatch
import Glibc
import Synchronization

/// Pieces of work that have nothing to do with each other, done on all cores.
public enum Parallel {
    /// Does the pieces 0 ..< count, each once, and returns whether all were done.
    ///
    /// `isCancelled` is asked on the calling thread alone, between the pieces and wherever a piece asks by its `isStopped`.
    /// - Parameter threads: how many threads there are at most; nil is one for each core.
    public static func run(
        _ count: Int, threads: Int? = nil, isCancelled: () -> Bool,
        piece: (_ index: Int, _ isStopped: () -> Bool) -> Void
    ) -> Bool {
        let next = Atomic(0)
        let stop = Atomic(false)
        let caller = pthread_self()
        withoutActuallyEscaping(isCancelled) { isCancelled in
            withoutActuallyEscaping(piece) { piece in
                nonisolated(unsafe) let isCancelled = isCancelled
                nonisolated(unsafe) let piece = piece
                let workers = min(count, threads ?? cores)
                DispatchQueue.concurrentPerform(iterations: workers) { _ in
                    func isStopped() -> Bool {
                        if pthread_equal(pthread_self(), caller) != 0, isCancelled() {
                            stop.store(true, ordering: .relaxed)
                        }
                        return stop.load(ordering: .relaxed)
                    }
                    while !isStopped() {
                        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
                        if index >= count { return }
                        piece(index, isStopped)
                    }
                }
            }
        }
        // What was stopped within a piece is not done, though no piece was left.
        return !stop.load(ordering: .relaxed) && !isCancelled()
    }

    private static let cores = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
}
