/// One number over the updates of a run, in a bounded number of points however many updates there are.
///
/// Where the points would be more than the limit, each two neighbours become one that keeps the least, the mean and the
/// largest of them; all points but the last then hold the same number of updates.
public struct RecordedCurve: Sendable, Equatable {
    /// What the number is called.
    public let name: String
    /// The points, the earliest first; never more than the limit.
    public private(set) var points: [CurvePoint] = []
    /// How many numbers a full point holds: 1 until neighbours are merged.
    public private(set) var numbersPerPoint = 1
    /// All numbers as one point: the least, the mean and the largest of the whole curve.
    public private(set) var whole: CurvePoint
    /// The latest number.
    public private(set) var latest: Double
    /// The update where the curve was least, the earliest of several; nil where no number is finite or infinite.
    public private(set) var updateOfLeast: Int?
    /// The first update with a number that is inf or NaN.
    public private(set) var firstNonFiniteUpdate: Int?
    private let limit: Int

    /// A curve that begins with this number.
    ///
    /// - Parameter limit: The largest number of points, at least 2.
    init(name: String, update: Int, number: Double, limit: Int) {
        precondition(limit >= 2, "a curve of at most \(limit) points; it needs 2")
        self.name = name
        self.limit = limit
        whole = CurvePoint(update: update, number: number)
        latest = number
        points = [whole]
        note(update: update, number: number)
    }

    /// Whether some points hold more than one number.
    public var isMerged: Bool { numbersPerPoint > 1 }

    /// The point that holds an update, or the last one before it; nil before the first.
    public func point(atOrBefore update: Int) -> CurvePoint? {
        let place = firstPlace { $0.firstUpdate > update }
        return place > 0 ? points[place - 1] : nil
    }

    /// The points that hold updates of a range.
    public func points(in updates: ClosedRange<Int>) -> ArraySlice<CurvePoint> {
        let first = firstPlace { $0.lastUpdate >= updates.lowerBound }
        let end = firstPlace { $0.firstUpdate > updates.upperBound }
        return points[first..<max(first, end)]
    }

    /// The curve as far as an update; nil where there is none so far.
    ///
    /// A point that holds later updates too is left out: they are no part of it.
    public func ending(at update: Int) -> RecordedCurve? {
        guard update < whole.lastUpdate else { return self }
        let kept = points.prefix { $0.lastUpdate <= update }
        guard let first = kept.first, let last = kept.last else { return nil }
        var curve = self
        curve.points = Array(kept)
        curve.whole = kept.dropFirst().reduce(into: first) { $0.merge($1) }
        curve.latest = last.mean
        if let update = updateOfLeast, update > last.lastUpdate {
            curve.updateOfLeast = kept.first { $0.least == curve.whole.least }?.firstUpdate
        }
        if let update = firstNonFiniteUpdate, update > last.lastUpdate { curve.firstNonFiniteUpdate = nil }
        return curve
    }

    /// Takes the next number; several numbers of one update share its point.
    mutating func append(update: Int, number: Double) {
        let last = points[points.count - 1]
        precondition(update >= last.lastUpdate, "update \(update) after update \(last.lastUpdate)")
        let new = CurvePoint(update: update, number: number)
        if last.count < numbersPerPoint || update == last.lastUpdate {
            points[points.count - 1].merge(new)
        } else {
            if points.count == limit { halve() }
            if points[points.count - 1].count < numbersPerPoint {
                points[points.count - 1].merge(new)
            } else {
                points.append(new)
            }
        }
        note(update: update, number: number)
        whole.merge(new)
        latest = number
    }

    private mutating func note(update: Int, number: Double) {
        if !number.isFinite, firstNonFiniteUpdate == nil { firstNonFiniteUpdate = update }
        if !number.isNaN, updateOfLeast == nil || number < whole.least { updateOfLeast = update }
    }

    private mutating func halve() {
        numbersPerPoint *= 2
        points = stride(from: 0, to: points.count, by: 2).map { place in
            var point = points[place]
            if place + 1 < points.count { point.merge(points[place + 1]) }
            return point
        }
    }

    /// The place of the first point that has come far enough, by halving.
    private func firstPlace(where hasCome: (CurvePoint) -> Bool) -> Int {
        var low = 0
        var high = points.count
        while low < high {
            let middle = (low + high) / 2
            if hasCome(points[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
