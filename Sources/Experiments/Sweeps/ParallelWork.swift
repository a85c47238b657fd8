import Synchronization
import Unrolling

/// Independent pieces of work with results, done by several threads; the results do not depend on how many.
struct ParallelWork {
    /// How many pieces there are.
    let count: Int
    /// How many threads do them.
    let threads: Int

    /// Fewer pieces are not worth a second thread.
    private static let fewestPerThread = 8

    /// Work of so many pieces, by default with a thread for each processor.
    init(count: Int, threads: Int? = nil) {
        self.count = count
        self.threads = max(1, threads ?? min(Parallel.cores, count / Self.fewestPerThread))
    }

    /// The results of all pieces, in their order; nil where the work was cancelled.
    ///
    /// - Throws: the error of the first piece, in their order, that fails.
    func results<Result: Sendable, Failure: Error>(
        progress: @Sendable (Int) -> Void, isCancelled: @Sendable () -> Bool,
        piece: @Sendable (Int, Workspace) throws(Failure) -> Result
    ) throws(Failure) -> [Result]? {
        let state = Mutex(State<Result, Failure>(results: Array(repeating: nil, count: count)))
        // What was cancelled after its last piece is complete: the results tell.
        _ = Parallel.run(
            count, threads: threads, isCancelled: { isCancelled() || state.withLock { $0.failure != nil } },
            tools: Workspace.init
        ) { index, workspace, _ in
            // Pieces before one that failed may fail too, and then theirs is the first failure.
            guard state.withLock({ index < $0.failedPiece }) else { return }
            do throws(Failure) {
                let result = try piece(index, workspace)
                state.withLock { state in
                    state.results[index] = result
                    state.done += 1
                    progress(state.done)
                }
            } catch {
                state.withLock { $0.fail(index, error) }
            }
        }
        let end = state.withLock { $0 }
        if let failure = end.failure { throw failure }
        let results = end.results.compactMap(\.self)
        return results.count == count ? results : nil
    }

    private struct State<Result: Sendable, Failure: Error>: Sendable {
        var results: [Result?]
        var done = 0
        var failedPiece = Int.max
        var failure: Failure?

        /// Keeps the first failure of all.
        mutating func fail(_ piece: Int, _ error: Failure) {
            guard piece < failedPiece else { return }
            failedPiece = piece
            failure = error
        }
    }
}
