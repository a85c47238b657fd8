import Testing

@testable import Curves

struct RecordedCurveTests {
    /// A curve of these numbers at updates 1, 2, ….
    private func curve(_ numbers: [Double], limit: Int) -> RecordedCurve {
        var curve = RecordedCurve(name: "loss", update: 1, number: numbers[0], limit: limit)
        for (place, number) in numbers.enumerated().dropFirst() { curve.append(update: place + 1, number: number) }
        return curve
    }

    /// Numbers without an order, some of them strange.
    private func numbers(_ count: Int) -> [Double] {
        (0..<count).map { place in
            let mixed = (place &* 7919 &+ 13) % 1009
            return mixed == 5 ? .nan : mixed == 6 ? .infinity : mixed == 7 ? -.infinity : Double(mixed) - 300
        }
    }

    @Test(arguments: [1, 2, 3, 7, 8, 9, 64, 1000, 4097], [2, 3, 8, 17, 64])
    func pointsStayWithinTheLimitAndHoldEverythingInOrder(count: Int, limit: Int) {
        let curve = curve(numbers(count), limit: limit)
        #expect(curve.points.count <= limit)
        #expect(curve.points.map(\.count).reduce(0, +) == count)
        #expect(curve.points.first?.firstUpdate == 1)
        #expect(curve.points.last?.lastUpdate == count)
        for (before, after) in zip(curve.points, curve.points.dropFirst()) {
            #expect(after.firstUpdate == before.lastUpdate + 1)
            #expect(before.count == curve.numbersPerPoint)
        }
    }

    @Test(arguments: [1, 9, 64, 1000, 4097], [2, 8, 17])
    func mergingKeepsLeastMeanAndLargest(count: Int, limit: Int) {
        let numbers = numbers(count)
        let curve = curve(numbers, limit: limit)
        for point in curve.points {
            let inside = numbers[(point.firstUpdate - 1)...(point.lastUpdate - 1)]
            let finite = inside.filter(\.isFinite)
            #expect(point.least == inside.filter { !$0.isNaN }.min())
            #expect(point.largest == inside.filter { !$0.isNaN }.max())
            #expect(abs(point.mean - finite.reduce(0, +) / Double(finite.count)) < 1e-9)
            #expect(point.isFinite == inside.allSatisfy(\.isFinite))
        }
        #expect(curve.whole.least == numbers.filter { !$0.isNaN }.min())
        #expect(curve.whole.largest == numbers.filter { !$0.isNaN }.max())
        #expect(curve.latest.bitPattern == numbers.last?.bitPattern)
        #expect(curve.firstNonFiniteUpdate == numbers.firstIndex { !$0.isFinite }.map { $0 + 1 })
        let least = curve.whole.least
        #expect(curve.updateOfLeast == numbers.firstIndex { $0 == least }.map { $0 + 1 })
    }

    @Test func aPointOfNothingButNotNumbersSaysSo() {
        let curve = curve([.nan, .nan, 3, .infinity], limit: 2)
        #expect(curve.points[0].mean.isNaN)
        #expect(curve.points[0].notNumbers == 2)
        #expect(curve.points[1].mean == 3)
        #expect(curve.points[1].largest == .infinity)
        #expect(curve.updateOfLeast == 3)
    }

    @Test(arguments: [2, 5, 16])
    func everyUpdateIsFoundInThePointThatHoldsIt(limit: Int) {
        let curve = curve(numbers(50), limit: limit)
        for update in 1...50 {
            let point = curve.point(atOrBefore: update)
            #expect(point.map { $0.firstUpdate <= update && update <= $0.lastUpdate } == true)
        }
        #expect(curve.point(atOrBefore: 0) == nil)
        #expect(curve.point(atOrBefore: 1000)?.lastUpdate == 50)
        #expect(curve.points(in: 20...30).first.map { $0.lastUpdate >= 20 && $0.firstUpdate <= 20 } == true)
        #expect(curve.points(in: 20...30).last.map { $0.lastUpdate >= 30 && $0.firstUpdate <= 30 } == true)
        #expect(curve.points(in: 51...60).isEmpty)
    }

    @Test(arguments: [1, 9, 64, 1000], [2, 8, 17])
    func endingAtAnUpdateKeepsWhatIsWhollyBefore(count: Int, limit: Int) {
        let numbers = numbers(count)
        let whole = curve(numbers, limit: limit)
        for update in [1, 2, count / 3, count - 1, count] where update > 0 {
            guard let curve = whole.ending(at: update) else {
                #expect(whole.points[0].lastUpdate > update)
                continue
            }
            #expect(curve.points == whole.points.filter { $0.lastUpdate <= update })
            let inside = numbers.prefix(curve.whole.lastUpdate)
            #expect(curve.whole.largest == inside.filter { !$0.isNaN }.max() && curve.whole.count == inside.count)
            #expect(curve.firstNonFiniteUpdate == inside.firstIndex { !$0.isFinite }.map { $0 + 1 })
            let least = curve.points.first { $0.least == curve.whole.least }
            #expect(curve.updateOfLeast.map { least?.firstUpdate ?? 0 <= $0 && $0 <= least?.lastUpdate ?? 0 } == true)
            // What comes then is kept as it would have been.
            var other = curve
            other.append(update: count + 1, number: 7)
            #expect(other.points.count <= limit && other.latest == 7)
        }
        #expect(whole.ending(at: 0) == nil)
    }

    @Test func numbersOfOneUpdateShareItsPoint() {
        var curve = RecordedCurve(name: "loss", update: 1, number: 2, limit: 8)
        curve.append(update: 1, number: 4)
        curve.append(update: 2, number: 5)
        #expect(curve.points.map(\.mean) == [3, 5])
    }
}
