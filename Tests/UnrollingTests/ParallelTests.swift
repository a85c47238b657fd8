import Glibc
import Synchronization
import Testing
import Unrolling

@Suite struct ParallelTests {
    @Test(arguments: [0, 1, 2, 100])
    func everyPieceIsDoneOnce(count: Int) {
        let done = Mutex<[Int]>([])
        let isDone = Parallel.run(count, isCancelled: { false }) { index, _ in done.withLock { $0.append(index) } }
        #expect(isDone && done.withLock { $0.sorted() } == Array(0..<count))
    }

    @Test func asManyThreadsAsAreAskedForDoThePieces() {
        let threads = Mutex<Set<UInt>>([])
        let isDone = Parallel.run(100, threads: 1, isCancelled: { false }) { _, _ in
            threads.withLock { _ = $0.insert(UInt(pthread_self())) }
        }
        #expect(isDone && threads.withLock { $0 } == [UInt(pthread_self())])
    }

    @Test func whatIsCancelledIsNotDone() {
        let done = Mutex(0)
        #expect(!Parallel.run(100, isCancelled: { true }) { _, _ in done.withLock { $0 += 1 } })
        #expect(done.withLock { $0 } < 100)
    }

    @Test func aPieceLearnsThatItIsToStop() {
        // One piece alone is done on the calling thread, where the question is asked.
        var asked = 0
        let isDone = Parallel.run(
            1,
            isCancelled: {
                asked += 1; return asked > 5
            }
        ) { _, isStopped in
            while !isStopped() {}
        }
        #expect(!isDone && asked >= 6)
    }
}
