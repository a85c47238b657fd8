import Screen
import Testing

@Suite struct BinsTests {
    @Test(arguments: [0, 1, 2, 7, 60, 61, 1000], [0, 1, 3, 60])
    func everyItemHasOnePlaceAndNoPlaceIsEmpty(count: Int, places: Int) {
        let bins = Bins(count, in: places)
        guard bins.slots > 0 else { return #expect(count == 0 || places == 0) }
        #expect((0..<bins.slots).flatMap { Array(bins.items(in: $0)) } == Array(0..<count))
        for slot in 0..<bins.slots {
            #expect(!bins.items(in: slot).isEmpty)
            for item in bins.items(in: slot) { #expect(bins.slot(of: item) == slot) }
        }
    }

    @Test func noteNamesPlaceItemAndRule() {
        #expect(Bins(10, in: 10).note() == nil)
        #expect(Bins(126, in: 2).note() == "each column = 63 steps, max")
        #expect(Bins(5, in: 2).note(place: "row", item: "unit") == "each row = 2–3 units, max")
    }

    @Test func largestIsByMagnitudeAndNaNIsNotHidden() throws {
        #expect(Bins.largest([1, -3, 2]) == -3)
        #expect(Bins.largest([1, -.infinity]) == -.infinity)
        #expect(try #require(Bins.largest([1, .nan, 5])).isNaN)
        #expect(Bins.largest([]) == nil)
    }
}
