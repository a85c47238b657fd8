import Screen
import Testing

@testable import NcursesTerminal

@Suite struct ChangedRunTests {
    private let blank = Canvas(size: Size(width: 6, height: 3))

    @Test func anUnchangedPictureHasNoRuns() {
        #expect(ChangedRun.all(of: blank, changedFrom: blank).isEmpty)
    }

    @Test func aRunReachesFromTheFirstToTheLastChange() {
        var canvas = blank
        canvas[1, 2] = StyledCell("a")
        canvas[4, 2] = StyledCell("b")
        #expect(ChangedRun.all(of: canvas, changedFrom: blank) == [ChangedRun(row: 2, columns: 1..<5)])
    }

    @Test func aRunNeverStartsInAWideCharacter() {
        var before = blank
        before[2, 0] = StyledCell("日")
        var canvas = before
        canvas[3, 0] = StyledCell(nil)
        #expect(ChangedRun.all(of: canvas, changedFrom: before) == [ChangedRun(row: 0, columns: 2..<4)])
    }

    @Test func anotherSizeChangesEverything() {
        let larger = Canvas(size: Size(width: 7, height: 2))
        #expect(ChangedRun.all(of: larger, changedFrom: blank).map(\.columns) == [0..<7, 0..<7])
        #expect(ChangedRun.all(of: Canvas(size: Size(width: 0, height: 2)), changedFrom: nil).isEmpty)
    }
}
