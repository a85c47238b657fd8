import Analysis
import Screen

/// The batch normalisations of a layer in rows: what they do to all units at a step, and how wide they find the numbers over the steps.
struct NormalisationTable {
    private let rows: [RecordedNormalisation]
    private let chosen: Int
    private let step: Int
    private let marks: HeatMarks

    private static let widthForMeans = 70
    private static let widestStep = 4

    init(_ rows: [RecordedNormalisation], chosen: Int, step: Int, marks: HeatMarks) {
        self.rows = rows
        self.marks = marks
        self.chosen = chosen
        self.step = step
    }

    /// Draws as many rows as there is room for, the chosen one among them.
    func draw(on canvas: inout Canvas, in area: Rectangle) {
        guard area.height > 1 else { return }
        let courses = ValueScale.sequential(fitting: rows.flatMap { $0.effects.map(\.before.deviation) })
        let columns = Columns(rows, step: step, width: area.width, glyphs: canvas.glyphs)
        let used = canvas.draw(StyledText(columns.heading, .faint), in: area)
        let names = ["σ before, over time: \(Self.text(of: courses))", "σ before, over time", "σ over time"]
        let room = area.removingLeft(used)
        let name = names.first { canvas.glyphs.width(of: $0) <= room.width } ?? "σ"
        canvas.draw(StyledText(name, .faint), in: room)
        for (place, index) in window(in: area).items.enumerated() {
            let row = area.row(1 + place)
            let own = rows[index]
            let used = canvas.draw(StyledText(columns.lines[index], index == chosen ? .selected : .plain), in: row)
            drawCourse(own, on: courses, canvas: &canvas, in: row.removingLeft(used))
        }
    }

    /// The index of the row at a place.
    func row(at point: Point, in area: Rectangle) -> Int? {
        guard area.contains(point) else { return nil }
        return window(in: area).item(at: point.y - area.y - 1)
    }

    private func window(in area: Rectangle) -> Viewport {
        Viewport(count: rows.count, room: max(area.height - 1, 0), centredOn: chosen)
    }

    private static func text(of scale: ValueScale) -> String {
        [scale.ends.low, scale.ends.high].map { NumberText.compact($0, digits: 2) }.joined(separator: "…")
    }

    /// The deviations before, on the scale of all rows, with the playhead.
    private func drawCourse(
        _ own: RecordedNormalisation, on scale: ValueScale, canvas: inout Canvas, in room: Rectangle
    ) {
        guard room.width > 0 else { return }
        // Few steps are spread so that they are seen from afar.
        let times = min(max(room.width / own.stepCount, 1), Self.widestStep)
        let strip = Rectangle(x: room.x, y: room.y, width: min(room.width, own.stepCount * times), height: 1)
        let deviations = own.effects.flatMap { Array(repeating: $0.before.deviation, count: times) }
        let bins = canvas.drawStrip(deviations, on: scale, marks: marks, in: strip)
        let here = Rectangle(x: strip.x + bins.slot(of: (step - 1) * times), y: strip.y, width: 1, height: 1)
        canvas.draw(canvas.glyphs.choose("│", ascii: "|"), in: here.intersection(strip), style: Style(role: .playhead))
    }

    /// The texts of all rows, each column as wide as its widest entry.
    private struct Columns {
        let heading: String
        let lines: [String]

        init(_ rows: [RecordedNormalisation], step: Int, width: Int, glyphs: Glyphs) {
            let isWide = width >= NormalisationTable.widthForMeans
            let effects = rows.map { $0.effects[min(step, $0.stepCount) - 1] }
            func text(_ spread: BatchNormalisationEffect.Spread) -> String {
                isWide ? spread.text : NumberText.compact(spread.deviation, digits: 3)
            }
            var columns = [["gain"] + rows.map(\.gain)]
            if isWide { columns.append(["reads"] + rows.map(\.operand)) }
            columns.append([isWide ? "before, μ ± σ" : "σ"] + effects.map { text($0.before) })
            columns.append(["after"] + effects.map { text($0.after) })
            let widths = columns.map { ($0.map { glyphs.width(of: $0) }.max() ?? 0) + 2 }
            let texts = (0...rows.count).map { row in
                zip(columns, widths).map { Self.padded($0[row], $1, glyphs) }.joined()
            }
            heading = texts[0]
            lines = Array(texts.dropFirst())
        }

        private static func padded(_ text: String, _ width: Int, _ glyphs: Glyphs) -> String {
            text + String(repeating: " ", count: max(width - glyphs.width(of: text), 0))
        }
    }
}

extension BatchNormalisationEffect.Spread {
    /// Mean and standard deviation.
    var text: String {
        "\(NumberText.compact(mean, digits: 3)) ± \(NumberText.compact(deviation, digits: 3))"
    }
}
