import Dispatch
import Glibc
import Synchronization

/// Pieces of work that have nothing to do with each other, done on all cores.
public enum Parallel {
    /// Does the pieces 0 ..< count, each once and begun in their order, and returns whether all were done.
    ///
    /// Each thread, of which there are so many at most, has tools of its own that it makes once. `isCancelled` is asked on the calling
    /// thread alone, between the pieces and wherever a piece asks by its `isStopped`.
    public static func run<Tools>(
        _ count: Int, threads: Int = cores, isCancelled: () -> Bool, tools: () -> Tools,
        piece: (_ index: Int, _ tools: Tools, _ isStopped: () -> Bool) -> Void
    ) -> Bool {
        let next = Atomic(0)
        let stop = Atomic(false)
        let caller = pthread_self()
        withoutActuallyEscaping(isCancelled) { isCancelled in
            withoutActuallyEscaping(tools) { tools in
                withoutActuallyEscaping(piece) { piece in
                    nonisolated(unsafe) let isCancelled = isCancelled
                    nonisolated(unsafe) let tools = tools
                    nonisolated(unsafe) let piece = piece
                    DispatchQueue.concurrentPerform(iterations: min(count, threads)) { _ in
                        func isStopped() -> Bool {
                            if !stop.load(ordering: .relaxed), pthread_equal(pthread_self(), caller) != 0, isCancelled()
                            {
                                stop.store(true, ordering: .relaxed)
                            }
                            return stop.load(ordering: .relaxed)
                        }
                        let own = tools()
                        while !isStopped() {
                            let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
                            if index >= count { return }
                            piece(index, own, isStopped)
                        }
                    }
                }
            }
        }
        // What was stopped within a piece is not done, though no piece was left.
        return !stop.load(ordering: .relaxed) && !isCancelled()
    }

    /// How many threads can work at once.
    public static let cores = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
}
