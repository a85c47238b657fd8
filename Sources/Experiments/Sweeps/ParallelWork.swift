import Dispatch
import Glibc
import Synchronization
import Unrolling

/// Independent pieces of work, done by several threads; the results do not depend on how many.
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
        let processors = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
        self.threads = max(1, threads ?? min(processors, count / Self.fewestPerThread))
    }

    /// The results of all pieces, in their order; nil where the work was cancelled.
    ///
    /// - Throws: the error of the first piece, in their order, that fails.
    func results<Result: Sendable, Failure: Error>(
        progress: @Sendable (Int) -> Void, isCancelled: @Sendable () -> Bool,
        piece: @Sendable (Int, Workspace) throws(Failure) -> Result
    ) throws(Failure) -> [Result]? {
        let state = Mutex(State<Result, Failure>(results: Array(repeating: nil, count: count)))
        DispatchQueue.concurrentPerform(iterations: threads) { _ in
            let workspace = Workspace()
            while let index = state.withLock({ $0.take(isCancelled: isCancelled) }) {
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
        }
        let end = state.withLock { $0 }
        if let failure = end.failure { throw failure }
        let results = end.results.compactMap(\.self)
        return results.count == count ? results : nil
    }

    private struct State<Result: Sendable, Failure: Error>: Sendable {
        var results: [Result?]
        var done = 0
        var next = 0
        var isOver = false
        var failedPiece = Int.max
        var failure: Failure?

        /// The next piece to be done; nil if there is none.
        mutating func take(isCancelled: () -> Bool) -> Int? {
            guard !isOver, next < results.count else { return nil }
            guard !isCancelled() else {
                isOver = true
                return nil
            }
            next += 1
            return next - 1
        }

        /// Takes no further piece. Those before the failed one have been taken, and the first failure of all is kept.
        mutating func fail(_ piece: Int, _ error: Failure) {
            isOver = true
            guard piece < failedPiece else { return }
            failedPiece = piece
            failure = error
        }
    }
}
