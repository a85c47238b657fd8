import Cells
import Screen
import Unrolling

/// All units of the selected signal as bars, with their gradients in the backward pass.
struct UnitBars {
    private let context: PanelContext
    private let signal: SignalDescription
    private let values: [Double]
    private let gradients: [Double]?
    private let scale: ValueScale

    init(_ context: PanelContext) {
        self.context = context
        signal = context.signal
        values =
            context.playhead.hasValue(at: context.step)
            ? context.numbers(.value, of: signal.name, at: context.step) : []
        gradients =
            context.playhead.hasGradient(at: context.step)
            ? context.numbers(.gradient, of: signal.name, at: context.step) : nil
        scale = context.scale(.value, of: signal)
    }

    /// Draws as many units as have room, the selected one among them, and all in one row where some have none.
    func draw(on canvas: inout Canvas, in area: Rectangle) {
        guard area.width >= 12, area.height >= 2 else { return drawLine(on: &canvas, in: area) }
        canvas.draw(heading, in: area)
        guard !values.isEmpty else { return }
        var room = area.removingTop(1)
        let columns = min(max(room.width / smallestWidth, 1), (values.count + room.height - 1) / room.height)
        if columns * room.height < values.count, room.height >= 3 {
            drawAll(on: &canvas, in: room.row(room.height - 1))
            room = room.removingBottom(1)
        }
        let places = columns * room.height
        let shown = min(values.count, places)
        let first = min(max(context.unit(of: signal) - shown / 2, 0), values.count - shown)
        let parts = room.columns(Array(repeating: .fill, count: columns), gap: 2)
        for index in 0..<shown {
            let part = parts[index / room.height]
            drawUnit(first + index, on: &canvas, in: part.row(index % room.height))
        }
    }

    /// A shorter bar tells nothing; its number goes first.
    private static let smallestBar = 8

    private var smallestWidth: Int { gradients == nil ? 22 : 30 }

    private var heading: StyledText {
        let time = String(context.step)
        let name = Trace.Quantity.value.text(of: signal.name, at: time)
        let ends =
            "\(NumberText.compact(scale.ends.low, digits: 2)) … \(NumberText.compact(scale.ends.high, digits: 2))"
        let text = StyledText(name, .strong) + StyledText("  \(ends)", .faint)
        if values.isEmpty { return StyledText(name, .strong) + StyledText("  not yet computed", .faint) }
        guard gradients != nil else { return text }
        return text + "  " + StyledText(Trace.Quantity.gradient.text(of: signal.name, at: time), .backward)
    }

    private func drawUnit(_ unit: Int, on canvas: inout Canvas, in row: Rectangle) {
        let isSelected = unit == context.unit(of: signal)
        let labelWidth = String(values.count).count + 1
        let label = Rectangle(x: row.x, y: row.y, width: labelWidth, height: 1).intersection(row)
        let style = Style(role: isSelected ? .playhead : .faint)
        canvas.draw(
            (isSelected ? canvas.glyphs.choose("▸", ascii: ">") : "") + String(unit + 1), in: label, style: style,
            alignment: .right)
        var rest = row.removingLeft(labelWidth + 1)
        if let gradients, gradients.indices.contains(unit) {
            let text = NumberText.aligned(gradients[unit], width: 8, digits: 2)
            canvas.draw(text, in: rest.removingLeft(rest.width - 8), style: Style(role: .backward))
            rest = rest.removingRight(9)
        }
        if rest.width >= Self.smallestBar + 7 {
            let number = rest.removingLeft(rest.width - 6)
            canvas.draw(
                NumberText.aligned(values[unit], width: 6, digits: 2), in: number,
                style: isSelected ? Style(role: .strong) : .plain)
            rest = rest.removingRight(7)
        }
        canvas.drawBar(values[unit], on: scale, in: rest)
    }

    /// Draws all units as upright bars in one row.
    private func drawLine(on canvas: inout Canvas, in row: Rectangle) {
        guard row.width >= 12, row.height == 1, !values.isEmpty else { return }
        let name = Trace.Quantity.value.text(of: signal.name, at: String(context.step))
        let isShared = Bins(values.count, in: row.width - canvas.glyphs.width(of: name) - 1).isShared
        let used = canvas.draw(isShared ? name + " max " : name + " ", in: row)
        let bars = row.removingLeft(used)
        let columns = max(1, min(bars.width / values.count, 2))
        let wide = values.flatMap { Array(repeating: $0, count: columns) }
        let bins = canvas.drawSparkline(wide, on: scale, in: bars, style: Style(role: .forward))
        let here = Rectangle(
            x: bars.x + bins.slot(of: context.unit(of: signal) * columns), y: bars.y, width: columns, height: 1)
        canvas.restyle(here.intersection(bars)) { $0 = Style(role: .playhead) }
    }

    private func drawAll(on canvas: inout Canvas, in row: Rectangle) {
        // Where a cell stands for several units, the label says which of them it shows.
        let isShared = Bins(values.count, in: row.width - 4).isShared
        let used = canvas.draw(isShared ? "max " : "all ", in: row, style: Style(role: .faint))
        let bins = canvas.drawStrip(values, on: scale, marks: context.marks, in: row.removingLeft(used))
        guard let note = bins.note(item: "unit") else { return }
        canvas.draw("  " + note, in: row.removingLeft(used + bins.slots), style: Style(role: .faint))
    }
}
