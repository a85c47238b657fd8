import Analysis
import Screen

/// The links of an x-ray below each other, the loss on top, with as much about each as there is room for.
struct XRayTable {
    /// What is said about a link.
    private enum Column: CaseIterable {
        case step
        case norm
        case stretch
        case bar
        case slope
        case slopeRange
        case singularValues
        case joining

        /// The columns of cells, and the order in which room is given, 0 first.
        var layout: (width: Int, rank: Int) {
            switch self {
            case .step: (7, 0)
            case .norm: (8, 4)
            case .stretch: (7, 1)
            case .bar: (6, 3)
            case .slope: (10, 2)
            case .slopeRange: (9, 5)
            case .singularValues: (11, 6)
            case .joining: (8, 7)
            }
        }

        var heading: String {
            switch self {
            case .step: "step"
            case .norm: "norm"
            case .stretch: "stretch"
            case .bar: ""
            case .slope: "slope φ′"
            case .slopeRange: "of units"
            case .singularValues: "σ_min–σ_max"
            case .joining: "direct"
            }
        }
    }

    private let xRay: GradientXRay
    private let columns: [Column]
    private let barWidth: Int
    private let most: Double

    init(_ xRay: GradientXRay, width: Int) {
        self.xRay = xRay
        var room = width
        var kept: Set<Column> = []
        for column in Column.allCases.sorted(by: { $0.layout.rank < $1.layout.rank }) {
            let needed = column.layout.width + (kept.isEmpty ? 0 : 1)
            guard needed <= room else { continue }
            room -= needed
            kept.insert(column)
        }
        columns = Column.allCases.filter(kept.contains)
        barWidth = Column.bar.layout.width + min(max(room, 0), 20)
        most = max(xRay.links.map(\.stretch).filter(\.isFinite).max() ?? 1, 1)
    }

    /// Draws the links around the one that cost most, which is always among them.
    func draw(on canvas: inout Canvas, in area: Rectangle) {
        guard area.height >= 2, !columns.isEmpty, !xRay.links.isEmpty else { return }
        eachColumn(area.row(0)) { column, place in
            canvas.draw(column.heading, in: place, style: Style(role: .faint))
        }
        let costliest = xRay.links.firstIndex { $0.step == xRay.costliest?.step } ?? 0
        let window = Viewport(count: xRay.links.count, room: area.height - 1, centredOn: costliest)
        for (row, index) in window.items.enumerated() {
            draw(index, isCostliest: index == costliest, on: &canvas, in: area.row(row + 1))
        }
        guard window.hidesBefore || window.hidesAfter else { return }
        let note = "\(window.items.count) of \(xRay.links.count) steps"
        let used = columns.reduce(0) { $0 + width(of: $1) + 1 }
        canvas.draw(note, in: area.row(0).removingLeft(used), style: Style(role: .faint), alignment: .right)
    }

    private func width(of column: Column) -> Int { column == .bar ? barWidth : column.layout.width }

    private func eachColumn(_ row: Rectangle, _ body: (Column, Rectangle) -> Void) {
        var x = row.x
        for column in columns {
            let place = Rectangle(x: x, y: row.y, width: width(of: column), height: 1).intersection(row)
            body(column, place)
            x += width(of: column) + 1
        }
    }

    private func draw(_ index: Int, isCostliest: Bool, on canvas: inout Canvas, in row: Rectangle) {
        let link = xRay.links[index]
        let shrinks = isCostliest && link.stretch < 1
        let style = shrinks ? Style(role: .warning) : .plain
        let slope = link.mostClosed
        eachColumn(row) { column, place in
            switch column {
            case .step:
                let before = xRay.links.indices.contains(index + 1) ? xRay.links[index + 1].step : xRay.state
                let mark = shrinks ? canvas.glyphs.choose("▸", ascii: ">") : " "
                canvas.draw("\(mark)\(link.step)→\(before)", in: place, style: style)
            case .norm: canvas.draw(NumberText.compact(link.norm, digits: 3), in: place)
            case .stretch:
                let strong = shrinks ? Style(style.foreground, bold: true) : style
                canvas.draw("×\(NumberText.significant(link.stretch, digits: 3))", in: place, style: strong)
            case .bar:
                let role: Role = link.stretch > 1 ? .positive : .negative
                canvas.drawBar(
                    link.stretch, on: .sequential(from: 0, to: most), in: place,
                    style: shrinks ? Style(role: .warning) : Style(role: role))
            case .slope:
                guard let slope else { return }
                canvas.draw("\(slope.label) \(NumberText.significant(slope.mean, digits: 2))", in: place, style: style)
            case .slopeRange:
                guard let slope else { return }
                canvas.draw("\(text(slope.least))–\(text(slope.most))", in: place, style: Style(role: .faint))
            case .singularValues:
                guard let least = link.smallestSingularValue, let most = link.largestSingularValue else { return }
                canvas.draw("\(text(least))–\(text(most))", in: place, style: Style(role: .faint))
            case .joining:
                let text = link.joining == 0 ? "0" : "+\(NumberText.compact(link.joining, digits: 2))"
                canvas.draw(text, in: place, style: Style(role: .faint))
            }
        }
    }

    private func text(_ value: Double) -> String {
        value >= 0.01 && value < 100 ? NumberText.fixed(value, decimals: 2) : NumberText.compact(value, digits: 1)
    }
}
