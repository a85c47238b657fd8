import Glibc
import Matrices
import Testing

@testable import Training

struct TrainingWatchTests {
    private func bookmarks(_ records: [UpdateRecord]) -> [Bookmark] {
        var watch = TrainingWatch()
        return records.flatMap { watch.take($0) }
    }

    private func jumps(_ norms: [Double]) -> [Int] {
        bookmarks(norms.enumerated().map { TrainingRecords.record($0 + 1, norm: $1) }).compactMap {
            if case .normJumped = $0.kind { $0.update } else { nil }
        }
    }

    @Test func aJumpIsTenTimesWhatNineInTenStayedBelow() throws {
        #expect(jumps([1, 1, 1, 10]).isEmpty)
        #expect(jumps([1, 1, 1, 10.1]) == [4])
        #expect(jumps([1, 1, 11]) == [3] && jumps([1, 11]) == [2] && jumps([11]).isEmpty)
        // Nine outliers of a hundred change nothing, ten say what is usual.
        for outliers in [9, 10] {
            let norms = Array(repeating: 1.0, count: 100 - outliers) + Array(repeating: 9, count: outliers)
            #expect(jumps(norms + [10]).isEmpty)
            #expect(jumps(norms + [11]) == (outliers == 9 ? [101] : []))
            #expect(jumps(norms + [91]) == [101])
        }
        #expect(jumps([0, 0, 0, 5]).isEmpty)
        let found = try #require(
            bookmarks([1.0, 1, 1, 23].enumerated().map { TrainingRecords.record($0 + 1, norm: $1) }).first)
        #expect(found.kind == .normJumped(factor: 23))
        #expect(found.sentence == "The norm of the gradient jumped ×23 at update 4, to 23.0.")
    }

    @Test func onlyTheUpdatesJustBeforeCount() {
        let norms = Array(repeating: 100.0, count: 30) + Array(repeating: 1.0, count: 91)
        #expect(jumps(norms + [11]) == [122])
        #expect(jumps(norms.dropLast(2) + [11]).isEmpty)
    }

    @Test func aGradientThatGrowsByAThirdAnUpdateIsFound() throws {
        let growing = (0..<40).map { step in (0..<step).reduce(1.0) { norm, _ in norm * 1.3 } }
        let found = jumps(Array(repeating: 1, count: 100) + growing)
        #expect(found.count == 1 && found[0] < 125)
    }

    /// Batches of one have norms like these: nearly every tenth is tenfold the one before it.
    @Test func normsThatScatterAreNoJumps() {
        var generator = SeededGenerator(seed: 7, stream: "norms that scatter")
        let norms = (0..<5000).map { _ in exp(1.2 * generator.nextNormal()) }
        #expect(zip(norms, norms.dropFirst()).count { $1 > 10 * $0 } > 300)
        #expect(jumps(norms).count <= 2)
        // A real jump stands out all the same.
        #expect(jumps(norms + [1000]).last == 5001)
    }

    @Test func aTroubleIsMarkedOnceAndEndsWithCalm() {
        let trouble: [Double] = [1, 1, 1, 1, 1, 1, 20, 1, 1, 30, 25, 1]
        #expect(jumps(trouble) == [7])
        #expect(jumps(trouble + Array(repeating: 1, count: 18) + [40]) == [7])
        #expect(jumps(trouble + Array(repeating: 1, count: 19) + [40]) == [7, 32])
    }

    @Test func theWayBackIsBeforeTheJumpThatLedToIt() throws {
        var watch = TrainingWatch()
        for update in 1...118 { _ = watch.take(TrainingRecords.record(update)) }
        #expect(try watch.wayBack(from: TrainingRecords.divergence(119)).safeUpdate == 117)
        for update in 119...121 { _ = watch.take(TrainingRecords.record(update, norm: 23)) }
        let way = try watch.wayBack(from: TrainingRecords.divergence(122))
        #expect(way.safeUpdate == 118)
        #expect(way.sentence == "Go back to update 118, before the norm of the gradient jumped ×23 at update 119.")
        for update in 122...160 { _ = watch.take(TrainingRecords.record(update)) }
        let calm = try watch.wayBack(from: TrainingRecords.divergence(161))
        #expect(calm.safeUpdate == 159)
        #expect(calm.sentence == "Go back to update 159, before the last update that could be made.")
        let none = try TrainingWatch().wayBack(from: TrainingRecords.divergence(1))
        #expect(none.safeUpdate == 0 && none.sentence == "Go back to the start: no update could be made.")
    }

    @Test func clippingIsMarkedWhereItBegins() throws {
        let found = bookmarks((1...9).map { TrainingRecords.record($0, clips: $0 == 4 || $0 > 6) })
        #expect(found.map(\.update) == [4])
        #expect(
            found.first?.sentence == "Clipping began at update 4: the norm of the gradient was 1.00; θ is 0.500.")
        #expect(bookmarks((1...9).map { TrainingRecords.record($0) }).isEmpty)
    }

    @Test func theLeastValidationLossIsThatOfTheParametersBefore() {
        let losses: [Double?] = [3, nil, 2, nil, 2.5, nil, 1]
        let found = bookmarks(losses.enumerated().map { TrainingRecords.record($0 + 1, validation: $1) })
        #expect(found.map(\.update) == [2, 6])
        #expect(found.map(\.kind) == [.bestValidation(loss: 2), .bestValidation(loss: 1)])
    }

    @Test func aLossThatIsNoNumberIsMarked() {
        let found = bookmarks([1, 2, Double.nan].enumerated().map { TrainingRecords.record($0 + 1, loss: $1) })
        #expect(found.map(\.kind) == [.notFinite] && found.map(\.sentence) == ["The loss of update 3 is NaN."])
    }
}
