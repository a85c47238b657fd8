import Testing

@testable import Curves

struct CurveShelfTests {
    @Test func aMillionRecordsStayWithinTheBound() {
        var shelf = CurveShelf(limit: 64)
        for update in 1...1_000_000 {
            let number = update == 777_777 ? -5 : Double(update % 1000)
            shelf.append(ProgressRecord(update: update, values: [.init("loss", number)]))
        }
        #expect(shelf.curve("loss")?.points.count ?? .max <= 64)
        #expect(shelf.curve("loss")?.whole.least == -5)
        #expect(shelf.curve("loss")?.whole.largest == 999)
        #expect(shelf.curve("loss")?.updateOfLeast == 777_777)
        #expect(shelf.curve("loss")?.point(atOrBefore: 777_777)?.least == -5)
        #expect(shelf.updates == 1...1_000_000)
        #expect(shelf.records == 1_000_000)
    }

    @Test func namesStandInTheOrderOfTheirFirstAppearance() {
        var shelf = CurveShelf()
        shelf.append(ProgressRecord(update: 1, values: [.init("loss", 1), .init("params.W", 2)]))
        shelf.append(ProgressRecord(update: 2, values: [.init("rate", 3), .init("params.W", 4), .init("loss", 5)]))
        #expect(shelf.names == ["loss", "params.W", "rate"])
        #expect(shelf.curve("params.W")?.points.map(\.mean) == [2, 4])
        #expect(shelf.curve("rate")?.points.map(\.firstUpdate) == [2])
        #expect(shelf.curve("W") == nil)
    }

    @Test func endingAtAnUpdateIsAsIfNoneHadFollowed() {
        func shelf(_ count: Int) -> CurveShelf {
            var shelf = CurveShelf(limit: 64)
            for update in 1...count {
                var values = [ProgressRecord.NamedNumber("loss", Double(update % 7))]
                if update >= 5 { values.append(.init("late", 1)) }
                shelf.append(ProgressRecord(update: update, values: values, perStep: [1, 2]))
            }
            return shelf
        }
        for end in 1...20 {
            let ended = shelf(20).ending(at: end)
            #expect(ended.curves == shelf(end).curves && ended.waterfall == shelf(end).waterfall)
            #expect(ended.updates == 1...end && ended.records == end && ended.latest?["loss"] == Double(end % 7))
            #expect((ended.curve("late") != nil) == (end >= 5))
        }
        #expect(shelf(20).ending(at: 0).updates == nil)
    }

    @Test func namesWithoutEndAreCountedNotKept() {
        var shelf = CurveShelf()
        for update in 1...(CurveShelf.curveLimit + 10) {
            shelf.append(ProgressRecord(update: update, values: [.init("name \(update)", 1)]))
        }
        #expect(shelf.names.count == CurveShelf.curveLimit)
        #expect(shelf.numbersLeftOut == 10)
    }

    @Test func anEmptyShelfHasNothingToShow() {
        let shelf = CurveShelf()
        #expect(shelf.names.isEmpty && shelf.updates == nil && shelf.latest == nil && shelf.waterfall.isEmpty)
    }
}
