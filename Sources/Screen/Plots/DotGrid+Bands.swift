extension DotGrid {
    /// The rows of dots between which a band lies in a column of dots.
    private struct Stretch {
        let x: Int
        let top: Int
        let bottom: Int
    }

    /// Fills the band of a curve of a plot, if it has one, with a few dots, which leave the curves on it to be seen.
    mutating func drawBand(_ index: Int, _ layout: PlotLayout) {
        let curve = layout.plot.curves[index]
        guard let band = curve.band else { return }
        var last: Stretch?
        for sample in layout.plot.samples(of: curve, bins: layout.bins).enumerated() {
            let items = curve.places == nil ? layout.bins.items(in: sample.offset) : sample.offset..<(sample.offset + 1)
            let shown = items.clamped(to: 0..<band.lower.count)
            guard let low = band.lower[shown].compactMap({ $0 }).filter({ !$0.isNaN }).min(),
                let high = band.upper[shown].compactMap({ $0 }).filter({ !$0.isNaN }).max()
            else {
                last = nil
                continue
            }
            let x = Arithmetic.whole(
                layout.frame.fraction(of: sample.element.place) * Double(width * across - 1), from: 0,
                through: width * across - 1)
            let here = Stretch(x: x, top: edge(high, layout), bottom: edge(low, layout))
            fill(from: last ?? here, to: here, index: index)
            last = here
        }
    }

    /// Sets the dots of a curve's band in these rows, from side to side.
    mutating func shade(rows: Range<Int>, index: Int) {
        for y in rows {
            for x in 0..<(width * across) where isShaded(x, y, index) { set(x, y, owner: index) }
        }
    }

    /// The row of dots of an end; the edge of the axis for one that does not lie on it.
    private func edge(_ value: Double, _ layout: PlotLayout) -> Int {
        dotRow(ofFraction: layout.scale.fraction(of: value) ?? (value == .infinity ? 1 : 0), layout)
    }

    private mutating func fill(from start: Stretch, to end: Stretch, index: Int) {
        for x in start.x...max(end.x, start.x) {
            let part = end.x == start.x ? 1 : Double(x - start.x) / Double(end.x - start.x)
            let top = between(start.top, end.top, part)
            let bottom = between(start.bottom, end.bottom, part)
            for y in min(top, bottom)...max(top, bottom) where isShaded(x, y, index) { set(x, y, owner: index) }
        }
    }

    private func between(_ first: Int, _ last: Int, _ part: Double) -> Int {
        Arithmetic.whole(
            Double(first) + part * Double(last - first), from: min(first, last), through: max(first, last))
    }

    /// Which dots are set; the patterns tell bands apart without colour. Every other band has its dots in rows.
    private func isShaded(_ x: Int, _ y: Int, _ index: Int) -> Bool {
        guard glyphs == .unicode else { return true }
        switch index % 3 {
        case 0: return (x + 2 * y) % 4 == 0
        case 1: return x % 2 == 0 && y % 2 == 0
        default: return x % 4 == 1
        }
    }
}
