import Analysis
import Screen

/// Half-life, horizon and window of a memory, as measured and as the gates say, below each other.
struct MemoryTable {
    private struct Row {
        let name: String
        let factor: Double?
        let halfLife: Double?
        let horizon: Int?
        let window: Double?
        let isStrong: Bool
    }

    private enum Column: CaseIterable {
        case factor
        case halfLife
        case horizon
        case window

        var heading: String {
            switch self {
            case .factor: "a step"
            case .halfLife: "half-life"
            case .horizon: "1 % after"
            case .window: "window"
            }
        }

        /// The order in which columns give way where there is little room, the last first.
        static let byImportance: [Column] = [.halfLife, .horizon, .window, .factor]
    }

    private let rows: [Row]
    private let columns: [Column]
    private let nameWidth: Int
    private static let columnWidth = 10

    /// - Parameter unit: the selected unit, from 0, whose gates are shown too where there is room.
    init(_ report: MemoryReport, unit: Int, size: Size) {
        let measured = report.measured
        var rows = [
            Row(
                name: "measured", factor: measured.flow.growthPerStep, halfLife: measured.halfLife,
                horizon: measured.horizon, window: measured.effectiveWindow, isStrong: true)
        ]
        // The curves show more than the units do: these have what room is left.
        let hasUnits = size.height >= 13
        for gate in report.gates {
            rows.append(Self.row(gate.term, gate.mean, isStrong: true))
            if hasUnits, let longest = gate.longestUnit {
                rows.append(Self.row(" its longest: unit \(longest + 1)", gate.units[longest], isStrong: false))
            }
            if hasUnits, gate.units.indices.contains(unit), unit != gate.longestUnit {
                rows.append(Self.row(" selected: unit \(unit + 1)", gate.units[unit], isStrong: false))
            }
        }
        let room = max(size.height - 1, 0)
        self.rows = Array(rows.prefix(room))
        let widest = rows.map(\.name.count).max() ?? 0
        let count = max(0, (size.width - min(widest, max(size.width / 3, 12))) / Self.columnWidth)
        let kept = Column.byImportance.prefix(count)
        columns = Column.allCases.filter(kept.contains)
        nameWidth = min(widest, max(size.width - columns.count * Self.columnWidth, 0))
    }

    private static func row(_ name: String, _ retention: GateMemory.Retention, isStrong: Bool) -> Row {
        Row(
            name: name, factor: retention.factor, halfLife: retention.halfLife, horizon: retention.horizon,
            window: retention.window, isStrong: isStrong)
    }

    /// The rows that it takes.
    var height: Int { rows.isEmpty ? 0 : rows.count + 1 }

    /// Draws it from the top of a rectangle on.
    func draw(on canvas: inout Canvas, in area: Rectangle) {
        guard !rows.isEmpty else { return }
        for (index, column) in columns.enumerated() {
            canvas.draw(
                column.heading, in: place(index, in: area.row(0)), style: Style(role: .faint), alignment: .right)
        }
        canvas.draw(
            "in steps", in: Rectangle(x: area.x, y: area.y, width: nameWidth, height: 1).intersection(area.row(0)),
            style: Style(role: .faint))
        for (number, row) in rows.enumerated() {
            let line = area.row(number + 1)
            let style = row.isStrong ? Style.plain : Style(role: .faint)
            canvas.draw(
                row.name, in: Rectangle(x: line.x, y: line.y, width: nameWidth, height: 1).intersection(line),
                style: style)
            for (index, column) in columns.enumerated() {
                canvas.draw(text(column, row), in: place(index, in: line), style: style, alignment: .right)
            }
        }
    }

    private func place(_ column: Int, in row: Rectangle) -> Rectangle {
        Rectangle(x: row.x + nameWidth + column * Self.columnWidth, y: row.y, width: Self.columnWidth, height: 1)
            .intersection(row)
    }

    private func text(_ column: Column, _ row: Row) -> String {
        switch column {
        case .factor: row.factor.map { "×" + NumberText.significant($0, digits: 3) } ?? "–"
        case .halfLife: row.halfLife.map(Self.text) ?? "–"
        case .horizon: row.horizon.map(String.init) ?? "–"
        case .window: row.window.map(Self.text) ?? "–"
        }
    }

    /// A time in steps.
    static func text(_ steps: Double) -> String { NumberText.significant(steps, digits: steps < 10 ? 2 : 3) }
}
