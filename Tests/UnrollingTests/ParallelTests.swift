import Synchronization
import Testing
import Unrolling

@Suite struct ParallelTests {
    @Test(arguments: [0, 1, 2, 100])
    func everyPieceIsDoneOnce(count: Int) {
        let done = Mutex<[Int]>([])
        let isDone = Parallel.run(count, isCancelled: { false }, tools: {}) { index, _, _ in
            done.withLock { $0.append(index) }
        }
        #expect(isDone && done.withLock { $0.sorted() } == Array(0..<count))
    }

    @Test(arguments: [1, 3])
    func everyThreadMakesItsToolsOnce(threads: Int) {
        let made = Mutex(0)
        let used = Mutex<Set<Int>>([])
        let isDone = Parallel.run(
            20, threads: threads, isCancelled: { false },
            tools: {
                made.withLock { count in
                    count += 1
                    return count
                }
            },
            piece: { _, tool, _ in used.withLock { _ = $0.insert(tool) } })
        #expect(isDone)
        #expect(made.withLock { $0 } == threads)
        #expect(used.withLock { $0.isSubset(of: 1...threads) })
    }

    @Test func whatIsCancelledIsNotDone() {
        let done = Mutex(0)
        #expect(!Parallel.run(100, isCancelled: { true }, tools: {}) { _, _, _ in done.withLock { $0 += 1 } })
        #expect(done.withLock { $0 } < 100)
    }

    @Test func aPieceLearnsThatItIsToStop() {
        // One piece alone is done on the calling thread, where the question is asked.
        var asked = 0
        let isDone = Parallel.run(
            1,
            isCancelled: {
                asked += 1; return asked > 5
            }, tools: {}
        ) { _, _, isStopped in
            while !isStopped() {}
        }
        #expect(!isDone && asked >= 6)
    }
}
