import Matrices
import Testing

@testable import Training

struct SnapshotShelfTests {
    @Test(arguments: [1, 2, 5, 16])
    func whereAllAreOfferedEveryUpdateIsNearerThanTheSpacing(spacing: Int) {
        var shelf = SnapshotShelf(TrainingRecords.state(3))
        for update in 4...100 { shelf.offer(TrainingRecords.state(update), spacing: spacing) }
        for update in 3...100 {
            let found = shelf.nearest(atOrBefore: update)?.updateCount ?? -1
            #expect(found <= update && update - found < spacing)
        }
        #expect(shelf.nearest(atOrBefore: 2) == nil && shelf.nearest(atOrBefore: 1000)?.updateCount == 100)
    }

    @Test func thinningInStepsIsThinningAtOnce() {
        var generator = SeededGenerator(seed: 3)
        var slowly = SnapshotShelf(TrainingRecords.state(0))
        var atOnce = slowly
        var update = 0
        for _ in 0..<200 {
            update += 1 + generator.nextInteger(below: 5)
            slowly.offer(TrainingRecords.state(update), spacing: 1)
            atOnce.offer(TrainingRecords.state(update), spacing: 16)
        }
        for spacing in [2, 4, 8, 16] { slowly.thin(spacing: spacing) }
        #expect(slowly.kept.map(\.updateCount) == atOnce.kept.map(\.updateCount))
        #expect(slowly.newest == atOnce.newest && slowly.byteCount == atOnce.byteCount)
        #expect(slowly.kept[0].updateCount == 0 && slowly.newest.updateCount == update)
    }

    @Test func bytesAreThoseOfAllNumbersThatAreKept() {
        var shelf = SnapshotShelf(TrainingRecords.state(0, count: 10))
        #expect(shelf.byteCount == 80 && shelf.count == 1 && !shelf.canBeThinned)
        for update in 1...9 {
            shelf.offer(TrainingRecords.state(update, count: 10), spacing: 4)
            let updates = Set(shelf.kept.map(\.updateCount) + [shelf.newest.updateCount])
            #expect(shelf.count == updates.count && shelf.byteCount == 80 * updates.count)
        }
        shelf.thin(spacing: 8)
        #expect(shelf.kept.map(\.updateCount) == [0, 8] && shelf.byteCount == 240)
    }

    @Test func whatIsPinnedStaysUntilItIsLetGo() {
        var shelf = SnapshotShelf(TrainingRecords.state(0))
        for update in 1...20 { shelf.offer(TrainingRecords.state(update), spacing: 4) }
        shelf.pin(atOrBefore: 7)
        shelf.pin(atOrBefore: 20)
        shelf.offer(TrainingRecords.state(21), spacing: 4)
        shelf.thin(spacing: 64)
        #expect(shelf.kept.map(\.updateCount) == [0, 4, 20])
        #expect(shelf.pinnedCount == 2)
        shelf.unpinHalf()
        shelf.thin(spacing: 64)
        #expect(shelf.kept.map(\.updateCount) == [0, 20])
        shelf.unpinHalf()
        shelf.thin(spacing: 64)
        #expect(shelf.kept.map(\.updateCount) == [0] && shelf.newest.updateCount == 21)
    }
}
