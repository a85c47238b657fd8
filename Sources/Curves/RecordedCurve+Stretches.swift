extension RecordedCurve {
    /// The points that hold updates of a range, in at most so many: those of the same stretch of updates become one.
    ///
    /// All stretches are equally long, so that the points suit the columns of a picture.
    public func points(in updates: ClosedRange<Int>, atMost count: Int) -> [CurvePoint] {
        let inside = points(in: updates)
        guard count > 0 else { return [] }
        guard inside.count > count else { return Array(inside) }
        let first = Double(updates.lowerBound)
        let stretch = (Double(updates.upperBound) - first + 1) / Double(count)
        var merged: [CurvePoint] = []
        var last = -1
        for point in inside {
            let place = Int(min(max((Double(point.firstUpdate) - first) / stretch, 0), Double(count - 1)))
            if place == last {
                merged[merged.count - 1].merge(point)
            } else {
                merged.append(point)
                last = place
            }
        }
        return merged
    }
}
