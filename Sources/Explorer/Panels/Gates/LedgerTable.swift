import Analysis
import Screen

/// The paths of a ledger below each other, with what each carries to a step and over the run.
struct LedgerTable {
    private let ledger: GateLedger
    private let step: GateLedger.Step?
    private let order: [Int]
    private let names: [String]
    private let size: Size
    private let nameWidth: Int
    private let barWidth: Int

    private static let shareWidth = ShareText.width

    init(_ ledger: GateLedger, step: GateLedger.Step?, size: Size) {
        self.ledger = ledger
        self.step = step
        self.size = size
        order = size.height >= 2 ? ledger.order(atMost: size.height - 1) : []
        let shares = 2 * (Self.shareWidth + 1)
        let whole = order.map { ledger.paths[$0].name }
        let widest = whole.map(\.count).max() ?? 0
        // The names give way to the bars, which show at a glance what the names only explain.
        let isRoomy = size.width - shares - widest - 1 >= 12
        names = isRoomy ? whole : order.map(ledger.shortName)
        nameWidth = min(names.map(\.count).max() ?? 0, max(size.width - shares - 6, 0))
        barWidth = min(max(size.width - shares - nameWidth - 1, 0), 40)
    }

    /// The rows that it takes.
    var height: Int { order.isEmpty ? 0 : order.count + 1 }

    /// Draws it from the top of a rectangle on.
    func draw(on canvas: inout Canvas, in area: Rectangle) {
        guard !order.isEmpty else { return }
        let most = max(1, step?.shares.compactMap(\.signedShare?.magnitude).filter(\.isFinite).max() ?? 1)
        let isWhole = order.count == ledger.paths.count
        let title = isWhole ? "way back" : "\(order.count) of \(ledger.paths.count) ways"
        drawRow(
            title, step: step.map { $0.step < 100 ? "step \($0.step)" : "step" } ?? "step", run: "run",
            style: Style(role: .faint), on: &canvas,
            in: area.row(0))
        for (row, path) in order.enumerated() {
            let share = step.flatMap { $0.shares[path].signedShare }
            let place = area.row(row + 1)
            drawRow(
                names[row], step: ShareText.text(share), run: ShareText.text(ledger.run[path].signedShare),
                style: path == ledger.conveyor ? Style(role: .strong) : .plain, on: &canvas, in: place)
            guard let share, share.isFinite else { continue }
            // A bar for each sign would halve them all, and next to the numbers the colour is enough.
            canvas.drawBar(
                share.magnitude, on: .sequential(from: 0, to: most), in: bar(in: place),
                style: Style(role: share < 0 ? .negative : .backward))
        }
    }

    private func bar(in row: Rectangle) -> Rectangle {
        Rectangle(x: row.x + nameWidth + 1, y: row.y, width: barWidth, height: 1).intersection(row)
    }

    private func drawRow(
        _ name: String, step: String, run: String, style: Style, on canvas: inout Canvas, in row: Rectangle
    ) {
        let start = row.x + nameWidth + 1 + barWidth
        canvas.draw(
            name, in: Rectangle(x: row.x, y: row.y, width: nameWidth, height: 1).intersection(row), style: style)
        for (index, text) in [step, run].enumerated() {
            let width = Self.shareWidth + 1
            let place = Rectangle(x: start + index * width, y: row.y, width: width, height: 1).intersection(row)
            canvas.draw(text, in: place, style: style, alignment: .right)
        }
    }
}
