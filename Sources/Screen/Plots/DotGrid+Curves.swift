extension DotGrid {
    /// Draws a curve of a plot, or its values as dots.
    mutating func drawCurve(_ index: Int, _ layout: PlotLayout) {
        let curve = layout.plot.curves[index]
        let isThick = curve.form == .line
        // A band has a pattern of its own, in which dashes would be lost.
        let isPlain = glyphs == .ascii || curve.band != nil
        let dash = curve.form == .thinLine ? .reference : DashPattern.ofCurve(isPlain ? 0 : index)
        var last: Point?
        var phase = 0
        let samples = layout.plot.samples(of: curve, bins: layout.bins)
        for (sampleIndex, sample) in samples.enumerated() {
            guard let value = sample.value, let y = dotRow(of: value, layout) else {
                last = nil
                continue
            }
            let x = Arithmetic.whole(
                layout.frame.fraction(of: sample.place) * Double(width * across - 1), from: 0,
                through: width * across - 1)
            let here = Point(x: x, y: y)
            if curve.form != .dots, let last {
                phase = line(from: last, to: here, owner: index, dash: dash, phase: phase, isThick: isThick)
            } else {
                // Seen also when no line leaves it.
                if curve.form == .dots || !hasNeighbour(after: sampleIndex, in: samples, layout) {
                    spot(here.x, here.y, owner: index)
                } else {
                    set(here.x, here.y, owner: index)
                }
            }
            last = here
        }
        // The last value is always seen, whatever the dashes are.
        if let last { set(last.x, last.y, owner: index) }
    }

    /// Draws a reference line of a plot; its owner is negative.
    mutating func drawReference(_ index: Int, _ layout: PlotLayout) {
        let value = layout.plot.references[index].value
        guard layout.scale.fraction(of: value) != nil, let y = dotRow(of: value, layout), width > 0 else { return }
        _ = line(
            from: Point(x: 0, y: y), to: Point(x: width * across - 1, y: y), owner: -1 - index, dash: .reference,
            phase: 0)
    }

    private func hasNeighbour(after index: Int, in samples: [PlotSample], _ layout: PlotLayout) -> Bool {
        guard index + 1 < samples.count, let value = samples[index + 1].value else { return false }
        return dotRow(of: value, layout) != nil
    }

    private func dotRow(of value: Double, _ layout: PlotLayout) -> Int? {
        if let fraction = layout.scale.fraction(of: value) { return dotRow(ofFraction: fraction, layout) }
        guard value == 0 else { return nil }
        return layout.row(of: .zero) * down + down / 2
    }

    /// The row of dots for a height from 0 to 1.
    func dotRow(ofFraction fraction: Double, _ layout: PlotLayout) -> Int {
        let dots = layout.axisRows * down
        return layout.above.count * down
            + Arithmetic.whole((1 - fraction) * Double(dots - 1), from: 0, through: max(0, dots - 1))
    }
}
