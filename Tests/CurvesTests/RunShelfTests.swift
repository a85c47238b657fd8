import Testing

@testable import Curves

struct RunShelfTests {
    private func record(_ update: Int, _ loss: Double = 1) -> ProgressRecord {
        ProgressRecord(update: update, values: [.init("loss", loss)])
    }

    @Test func anUpdateThatGoesBackBeginsARunBesideTheOldOne() {
        var shelf = RunShelf()
        for update in [1, 2, 3, 2, 3, 4, 1] { shelf.append(record(update)) }
        #expect(shelf.runs.map(\.updates) == [1...3, 2...4, 1...1])
        #expect(shelf.present?.updates == 1...1)
        #expect(shelf.number(ofRun: 2) == 3)
    }

    @Test func oldRunsAreForgottenFirst() {
        var shelf = RunShelf(limit: 2)
        for restart in 0..<5 {
            shelf.append(record(10 + restart, Double(restart)))
            shelf.append(record(20 + restart, Double(restart)))
        }
        #expect(shelf.runs.count == 2)
        #expect(shelf.forgotten == 3)
        #expect(shelf.number(ofRun: 0) == 4)
        #expect(shelf.runs.map { $0.curve("loss")?.latest } == [3, 4])
    }

    @Test func afterItsEndTheNextRecordBeginsAnotherRun() {
        var shelf = RunShelf()
        shelf.endRun()
        #expect(shelf.runs.isEmpty)
        shelf.append(record(5))
        shelf.endRun()
        shelf.endRun()
        #expect(shelf.runs.count == 1)
        shelf.append(record(9))
        shelf.append(record(10))
        #expect(shelf.runs.map(\.updates) == [5...5, 9...10])
    }
}
