/// A value of a curve where it is drawn.
struct PlotSample {
    let place: Double
    let value: Double?
}

extension Plot {
    /// The first and the last place of all values.
    var domain: ClosedRange<Double> {
        if let span, span.lowerBound.isFinite, span.upperBound.isFinite { return span }
        var places = curves.flatMap { $0.places ?? [] }.filter(\.isFinite)
        let count = stepCount
        let first = self.first.isFinite ? self.first : 1
        if count > 0 { places += [first, first + Double(count - 1)] }
        return (places.min() ?? first)...(places.max() ?? first)
    }

    /// The most values of a curve without places of its own.
    var stepCount: Int { curves.filter { $0.places == nil }.map(\.values.count).max() ?? 0 }

    /// How the steps share the columns; in braille two steps still fit one column.
    func bins(columns: Int, glyphs: Glyphs) -> Bins {
        let fits = stepCount <= columns * glyphs.choose(2, ascii: 1)
        return Bins(stepCount, in: fits ? stepCount : columns)
    }

    /// The values of a curve as they are drawn: of those that share a column, the greatest magnitude.
    func samples(of curve: Curve, bins: Bins) -> [PlotSample] {
        if let places = curve.places {
            let shown = domain
            return zip(places, curve.values).map { PlotSample(place: $0, value: shown.contains($0) ? $1 : nil) }
        }
        let first = self.first.isFinite ? self.first : 1
        return (0..<bins.slots).map { slot in
            let items = bins.items(in: slot)
            let here = items.clamped(to: 0..<curve.values.count)
            let middle = Double(items.lowerBound + items.upperBound - 1) / 2
            return PlotSample(place: first + middle, value: Bins.largest(curve.values[here].lazy.compactMap { $0 }))
        }
    }
}
