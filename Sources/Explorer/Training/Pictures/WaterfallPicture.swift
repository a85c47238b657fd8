import Curves
import Screen

/// The norm ‖∂L/∂h[t]‖ as colours, updates × time steps: how far back the gradient reaches, and since when.
struct WaterfallPicture {
    /// Which way the updates go.
    enum Direction {
        /// From top to bottom, the latest at the bottom; the time steps go to the right.
        case down
        /// To the right, as in the plots of curves; the time steps go from top to bottom.
        case across
    }

    /// The norms.
    var waterfall: Waterfall
    /// Which way the updates go.
    var direction = Direction.down
    /// The updates that are shown; nil shows all.
    var updates: ClosedRange<Int>?
    /// The update that the reader looks at.
    var cursor: Int?
    /// The updates where branches begin: marked beside their rows.
    var forks: [Int] = []
    /// Whether colours tell levels apart; without them there are letters.
    var hasColor = true

    /// The most decades that are told apart: what is smaller looks like nothing.
    private static let decades = 12.0

    /// Draws it in an area of whatever size.
    func draw(on canvas: inout Canvas, in area: Rectangle) {
        guard !area.isEmpty else { return }
        guard !waterfall.isEmpty else {
            let text = "No norms of time steps (per_step) were told."
            canvas.draw(canvas.glyphs.wrapped(text, to: area.width).map { StyledText($0, .faint) }, in: area)
            return
        }
        let hasWords = area.height >= 6
        let excerpt = excerpt(in: area.removingTop(hasWords ? 1 : 0), glyphs: canvas.glyphs)
        guard !excerpt.isEmpty else { return }
        if hasWords { canvas.draw(sentence(excerpt, width: area.width, glyphs: canvas.glyphs), in: area.row(0)) }
        let room = area.removingTop(hasWords ? 1 : 0)
        let frame = canvas.draw(map(excerpt), in: room)
        drawReach(excerpt, frame, on: &canvas)
        if direction == .down { drawForks(excerpt, frame, on: &canvas, in: room) }
    }

    /// What fits an area, one number a cell; two numbers share the height of a cell where colours allow it.
    private func excerpt(in area: Rectangle, glyphs: Glyphs) -> Waterfall {
        let legends = area.height >= 4 ? 2 : area.height == 3 ? 1 : 0
        let height = max(1, area.height - legends) * (hasColor && glyphs == .unicode ? 2 : 1)
        let width = max(1, area.width - min(area.width / 4, labelWidth) - 1)
        return direction == .down
            ? waterfall.excerpt(of: updates, rows: height, columns: width)
            : waterfall.excerpt(of: updates, rows: width, columns: height)
    }

    private var labelWidth: Int {
        direction == .down
            ? waterfall.rows.last.map { String($0.lastUpdate).count } ?? 0 : String(waterfall.steps).count
    }

    private func map(_ excerpt: Waterfall) -> HeatMap {
        let rows = excerpt.rows.indices
        let columns = 0..<excerpt.columns
        let scale = ValueScale.decades(fitting: excerpt.norms, atMost: WaterfallPicture.decades)
        let updateLabels = excerpt.rows.map { String($0.firstUpdate) }
        let stepLabels = columns.map { String(excerpt.steps(ofColumn: $0).lowerBound) }
        let looked = cursor.flatMap { excerpt.row(atOrBefore: $0) }
        let marks: HeatMarks = hasColor ? .colours : .letters
        switch direction {
        case .down:
            return HeatMap(
                rows: rows.count, columns: columns.count,
                values: rows.flatMap { row in columns.map { excerpt.content(row: row, column: $0).shownValue } },
                scale: scale, marks: marks, rowLabels: updateLabels, columnLabels: stepLabels, rowItem: "update",
                note: note(excerpt))
        case .across:
            return HeatMap(
                rows: columns.count, columns: rows.count,
                values: columns.flatMap { column in rows.map { excerpt.content(row: $0, column: column).shownValue } },
                scale: scale, marks: marks, rowLabels: stepLabels, columnLabels: updateLabels, rowItem: "step",
                columnItem: "update", cursor: looked.map { HeatMap.Place(row: -1, column: $0) }, note: note(excerpt))
        }
    }

    /// Marks the earliest step that the gradient reaches, update by update.
    private func drawReach(_ excerpt: Waterfall, _ frame: HeatMapFrame, on canvas: inout Canvas) {
        for (row, shown) in excerpt.rows.enumerated() {
            guard let step = shown.earliestStepReached else { continue }
            let column = min(max(0, (Int(step.rounded()) - 1) / excerpt.stepsPerColumn), excerpt.columns - 1)
            let cells = frame.cells(of: place(row: row, column: column))
            let mark =
                direction == .down ? canvas.glyphs.choose("▏", ascii: "|") : canvas.glyphs.choose("▔", ascii: "_")
            let width = direction == .down ? 1 : cells.width
            let behind = canvas[cells.x, cells.y].style.background
            canvas.fill(
                Rectangle(x: cells.x, y: cells.y, width: width, height: cells.height), with: Character(mark),
                style: Style(.standard, on: behind, bold: true))
        }
    }

    /// Marks the first row after each fork, between its label and its norms.
    private func drawForks(
        _ excerpt: Waterfall, _ frame: HeatMapFrame, on canvas: inout Canvas, in area: Rectangle
    ) {
        guard frame.area.x > area.x else { return }
        for fork in forks {
            guard let row = excerpt.rows.firstIndex(where: { $0.lastUpdate > fork }) else { continue }
            let y = frame.cells(of: place(row: row, column: 0)).y
            canvas.draw(
                String(Fork.mark), in: Rectangle(x: frame.area.x - 1, y: y, width: 1, height: 1),
                style: Style(role: .strong))
        }
    }

    private func place(row: Int, column: Int) -> HeatMap.Place {
        direction == .down ? HeatMap.Place(row: row, column: column) : HeatMap.Place(row: column, column: row)
    }

    /// What a cell stands for where it holds several norms.
    private func note(_ excerpt: Waterfall) -> String? {
        var shares: [String] = []
        if excerpt.recordsPerRow > 1 { shares.append("up to \(excerpt.recordsPerRow) updates") }
        if excerpt.stepsPerColumn > 1 { shares.append("\(excerpt.stepsPerColumn) steps") }
        return shares.isEmpty ? nil : "each cell = \(shares.joined(separator: " × ")), geometric mean"
    }

    /// The same sentence for readers with room.
    var reachText: String? {
        waterfall.isEmpty ? nil : sentence(waterfall, width: .max, glyphs: .unicode).text
    }

    /// How far back the gradient reaches now, or at the cursor, and at the beginning, in as many words as fit.
    private func sentence(_ excerpt: Waterfall, width: Int, glyphs: Glyphs) -> StyledText {
        let place = cursor.flatMap { excerpt.row(atOrBefore: $0) } ?? excerpt.rows.count - 1
        let row = excerpt.rows[place]
        let update = place == excerpt.rows.count - 1 ? "now" : row.updatesText
        guard let reach = row.reach else { return StyledText("no reach \(update): norms are 0 or NaN", .warning) }
        let percent = NumberText.compact(Waterfall.reachShare * 100)
        let number = StyledText(NumberText.compact(reach, digits: 2), .strong)
        let whole =
            StyledText("reaches back ") + number
            + StyledText(" of \(row.steps - 1) steps to \(percent) % (\(update))")
        let first = excerpt.rows[0]
        let before = first.reach.map { ", \(NumberText.compact($0, digits: 2)) at \(first.updatesText)" }
        let lines = [
            whole + StyledText(place > 0 ? before ?? "" : "", .faint), whole,
            StyledText("reach ") + number + StyledText(" of \(row.steps - 1) steps"),
        ]
        return lines.first { $0.width(in: glyphs) <= width } ?? number
    }
}

extension WaterfallRow {
    /// Its updates in words.
    var updatesText: String {
        firstUpdate == lastUpdate ? "update \(firstUpdate)" : "updates \(firstUpdate)–\(lastUpdate)"
    }
}

extension WaterfallCell.Content {
    /// The number that a heat map shows; nil leaves the place empty.
    var shownValue: Double? {
        switch self {
        case .empty: nil
        case .notANumber: .nan
        case .infinite: .infinity
        case .norm(let norm): norm
        case .zero: 0
        }
    }
}
