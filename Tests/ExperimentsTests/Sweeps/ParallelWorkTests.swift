import Synchronization
import Testing
import Unrolling

@testable import Experiments

struct ParallelWorkTests {
    private struct Refusal: Error, Equatable {
        let piece: Int
    }

    @Test(arguments: [1, 2, 7])
    func theResultsComeInTheOrderOfThePieces(threads: Int) throws {
        let work = ParallelWork(count: 100, threads: threads)
        let results = work.results(progress: { _ in }, isCancelled: { false }) { index, _ in index * index }
        #expect(results == (0..<100).map { $0 * $0 })
    }

    @Test(arguments: [1, 2, 7])
    func theFirstFailureInTheirOrderIsThrown(threads: Int) {
        let work = ParallelWork(count: 50, threads: threads)
        #expect(throws: Refusal(piece: 20)) {
            try work.results(progress: { _ in }, isCancelled: { false }) { index, _ throws(Refusal) in
                if index >= 20 { throw Refusal(piece: index) }
                return index
            }
        }
    }

    @Test func aFewPiecesAreDoneByOneThread() {
        #expect(ParallelWork(count: 3).threads == 1)
        #expect(ParallelWork(count: 0).threads == 1)
        #expect(ParallelWork(count: 3, threads: 2).threads == 2)
    }

    @Test func whatIsCancelledBeforeIsNoResult() {
        let results = ParallelWork(count: 40, threads: 2)
            .results(progress: { _ in }, isCancelled: { true }, piece: { index, _ in index })
        #expect(results == nil)
    }

    @Test func whatIsCancelledAfterTheLastPieceIsComplete() {
        let done = Mutex(0)
        let work = ParallelWork(count: 4, threads: 1)
        let results = work.results(
            progress: { count in done.withLock { $0 = count } }, isCancelled: { done.withLock { $0 == 4 } },
            piece: { index, _ in index })
        #expect(results == [0, 1, 2, 3])
    }
}
