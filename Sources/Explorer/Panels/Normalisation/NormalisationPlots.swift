import Analysis
import Screen

/// A unit over the steps before and after it is normalised, each in the band where the batches had it, and how the numbers of all
/// units lie.
struct NormalisationPlots {
    private let own: RecordedNormalisation
    private let step: Int
    private let unit: Int

    private static let mostBins = 48

    init(_ own: RecordedNormalisation, step: Int, unit: Int) {
        self.own = own
        self.step = step
        self.unit = unit
    }

    func draw(on canvas: inout Canvas, in places: NormalisationPlaces) {
        let numbers = (1...own.stepCount).map { own.number(ofUnit: unit, at: $0) }
        canvas.draw(
            plot(
                "before", in: places.before.plot.width, numbers.map(\.before), means: numbers.map(\.mean),
                deviations: numbers.map(\.deviation),
                band: "μ ± σ over the batch", .firstCurve), in: places.before.plot)
        canvas.draw(
            plot(
                "after", in: places.after.plot.width, numbers.map(\.after), means: numbers.map(\.meanAfter),
                deviations: numbers.map(\.deviationAfter), band: numbers[0].shift == nil ? "0 ± γ" : "β ± γ",
                .secondCurve), in: places.after.plot)
        let width = min(places.before.histogram.width, places.after.histogram.width)
        guard width > 0 else { return }
        // Columns of one width that leave next to nothing of the room.
        let column = (width + Self.mostBins - 1) / Self.mostBins
        let histograms = own.histograms(at: step, binCount: width / column)
        draw(histograms.before, "before", .firstCurve, on: &canvas, in: places.before.histogram)
        draw(histograms.after, "after", .secondCurve, on: &canvas, in: places.after.histogram)
    }

    /// What a unit reads or gives over the steps, with the band that the statistics mean.
    private func plot(
        _ side: String, in width: Int, _ numbers: [Double], means: [Double], deviations: [Double], band: String,
        _ role: Role
    ) -> Plot {
        var curves = [Curve("unit \(unit + 1)", numbers, style: Style(role: role))]
        // Without statistics there is no batch that would have a band.
        if own.trainedSteps != nil {
            let ends = zip(means, deviations)
            let spread = Band(lower: ends.map { $0 - $1 }, upper: ends.map { $0 + $1 })
            // A legend that is cut off says less than none.
            curves.append(
                Curve(width < 44 ? "" : band, means, style: Style(role: .reference), form: .thinLine, band: spread))
        }
        return Plot(curves, unit: side, cursor: Double(step))
    }

    /// The columns of all steps, below them the units of the step at the playhead, and the axis that both sides share.
    private func draw(
        _ part: RecordedNormalisation.Histograms.Part, _ side: String, _ role: Role, on canvas: inout Canvas,
        in area: Rectangle
    ) {
        guard area.height >= 4 else { return }
        let counts = part.all.counts.map(Double.init)
        let here = ", below those of step \(step)"
        let names = ["all units and steps of this sequence \(side)\(here)", "all units \(side)\(here)"]
        let name = names.first { canvas.glyphs.width(of: $0) <= area.width } ?? "all units \(side)"
        canvas.draw(name, in: area, style: Style(role: role))
        let frame = canvas.drawColumns(
            counts, parts: counts.map { _ in 0 }, maximum: counts.max() ?? 1,
            in: area.removingTop(1).removingBottom(2), style: Style(role: role), partStyle: Style(role: role))
        let places = area.row(area.height - 2)
        for (bin, count) in part.here.counts.enumerated() where count > 0 {
            let text = count < 10 ? String(count) : canvas.glyphs.choose("•", ascii: "*")
            let place = Rectangle(
                x: frame.area.x + bin * frame.columnWidth, y: places.y, width: frame.columnWidth, height: 1)
            canvas.draw(text, in: place.intersection(places), style: Style(role: .playhead))
        }
        let row = area.row(area.height - 1)
        let axis = Rectangle(x: row.x, y: row.y, width: frame.area.width, height: 1).intersection(row)
        canvas.drawScale(of: part.all.edges[0]...part.all.edges[part.all.edges.count - 1], in: axis)
        guard part.all.outliers > 0 else { return }
        canvas.draw(" \(part.all.outliers) outside", in: row.removingLeft(axis.width), style: Style(role: .warning))
    }
}
