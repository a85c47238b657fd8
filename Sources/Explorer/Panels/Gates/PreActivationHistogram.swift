import Analysis
import Screen

/// The pre-activations of a signal over the run as columns, those of closed units told apart, and those of a step below.
struct PreActivationHistogram {
    private let all: Histogram
    private let closed: Histogram
    private let here: Histogram?
    private let name: String
    private let note: String

    private static let mostBins = 40

    init(_ saturation: Saturation, step: Int, in area: Rectangle) {
        // Columns of one width that leave next to nothing of the room.
        let width = max(2, (area.width + Self.mostBins - 1) / Self.mostBins)
        let bins = max(area.width / width, 1)
        all = saturation.histogram(binCount: bins)
        closed = saturation.histogram(of: saturation.closedCondition ?? .saturated, binCount: bins)
        here =
            saturation.states.indices.contains(step - 1) ? saturation.histogram(at: step, binCount: bins) : nil
        let word = saturation.closedCondition == .dead ? "dead" : "saturated"
        name = "pre-activations of \(saturation.signal)"
        note = "\(word) ones apart; numbers: step \(step)"
    }

    /// Draws it as high as a rectangle.
    func draw(on canvas: inout Canvas, in area: Rectangle) {
        guard area.height >= 4 else { return }
        let hasTitle = area.height >= 6
        if hasTitle { canvas.draw("\(name), \(note)", in: area, style: Style(role: .faint)) }
        let room = area.removingTop(hasTitle ? 1 : 0).removingBottom(2)
        let counts = all.counts.map(Double.init)
        let frame = canvas.drawColumns(
            counts, parts: closed.counts.map(Double.init), maximum: counts.max() ?? 1, in: room,
            style: Style(role: .firstCurve), partStyle: Style(role: .warning))
        drawStep(on: &canvas, frame, in: area.row(area.height - 2))
        drawEdges(on: &canvas, frame, in: area.row(area.height - 1))
    }

    /// How many units of the step lie in each bin.
    private func drawStep(on canvas: inout Canvas, _ frame: ColumnsFrame, in row: Rectangle) {
        guard let here, frame.columnWidth > 0 else { return }
        for (bin, count) in here.counts.enumerated() where count > 0 {
            let place = Rectangle(
                x: frame.area.x + bin * frame.columnWidth, y: row.y, width: frame.columnWidth, height: 1)
            let text = String(count)
            let fits = text.count <= frame.columnWidth
            canvas.draw(fits ? text : canvas.glyphs.choose("•", ascii: "*"), in: place, style: Style(role: .playhead))
        }
    }

    private func drawEdges(on canvas: inout Canvas, _ frame: ColumnsFrame, in row: Rectangle) {
        let axis = Rectangle(x: row.x, y: row.y, width: frame.area.width, height: 1).intersection(row)
        canvas.drawScale(of: all.edges[0]...all.edges[all.edges.count - 1], in: axis)
        guard all.outliers > 0 else { return }
        canvas.draw(
            " \(all.outliers) outside", in: row.removingLeft(axis.width), style: Style(role: .warning))
    }
}
