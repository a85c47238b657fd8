import Testing

@testable import Curves

struct CurveStretchesTests {
    private func curve(_ updates: [Int]) -> RecordedCurve {
        var curve = RecordedCurve(name: "loss", update: updates[0], number: Double(updates[0]), limit: 512)
        for update in updates.dropFirst() { curve.append(update: update, number: Double(update)) }
        return curve
    }

    @Test(arguments: [1, 2, 7, 30, 100, 1000])
    func stretchesHoldAllPointsOfTheRangeInOrder(count: Int) {
        let points = curve(Array(1...300)).points(in: 51...150, atMost: count)
        #expect(points.count <= count)
        #expect(points.map(\.count).reduce(0, +) == 100)
        #expect(points.first?.firstUpdate == 51 && points.last?.lastUpdate == 150)
        #expect(points.map(\.mean) == points.map(\.mean).sorted())
        #expect(points.map(\.least).min() == 51 && points.map(\.largest).max() == 150)
    }

    @Test func stretchesAreEquallyLongWhereverTheRecordsAre() {
        let points = curve(Array(1...90) + [100]).points(in: 1...100, atMost: 2)
        #expect(points.map(\.count) == [50, 41])
    }

    @Test func theLongestRangeIsNoTrap() {
        let points = curve([.min, -1, 0, 1, .max]).points(in: .min ... .max, atMost: 2)
        #expect(points.map(\.count).reduce(0, +) == 5)
    }
}
