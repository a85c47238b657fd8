import Analysis
import Experiments
import Screen

/// A ledger: what the conveyor carries in a sentence, the shares of the step and of the run as a table, and those of all steps as a map.
struct LedgerPicture {
    private let ledger: GateLedger
    private let context: PanelContext
    private let words: [StyledText]
    private let table: LedgerTable
    private let area: Rectangle
    private let mapHeight: Int

    /// - Parameter isLast: whether no other ledger wants the rest of the room.
    init(_ ledger: GateLedger, _ context: PanelContext, in area: Rectangle, glyphs: Glyphs, isLast: Bool) {
        self.ledger = ledger
        self.context = context
        self.area = area
        let step = ledger.steps.indices.contains(context.step - 1) ? ledger.steps[context.step - 1] : nil
        var lines = [
            [true, false].map { Self.headline(ledger, step, isLong: $0) }.first { $0.width(in: glyphs) <= area.width }
                ?? Self.headline(ledger, step, isLong: false).truncated(to: area.width, in: glyphs)
        ]
        let rows = max(area.height - 1, 0)
        let needed = min(ledger.paths.count + 1, rows)
        let sentence = StyledText(ledger.sentence, .faint).wrapped(to: area.width, in: glyphs)
        // The map shows more than a second sentence: it comes first.
        let smallestMap = min(ledger.paths.count, 3) + 3
        if area.height >= 1 + needed + smallestMap + sentence.count { lines += sentence }
        if area.height == 1 || ledger.paths.isEmpty { lines = Array(lines.prefix(area.height)) }
        words = lines
        table = LedgerTable(ledger, step: step, size: Size(width: area.width, height: area.height - lines.count))
        let left = area.height - lines.count - table.height - 1
        let wished = isLast ? left : min(left, 2 * ledger.paths.count + 2)
        mapHeight = wished >= 3 && !ledger.paths.isEmpty ? wished : 0
    }

    /// The rows that it takes.
    var height: Int { min(words.count + table.height + (mapHeight > 0 ? mapHeight + 1 : 0), area.height) }

    /// Draws it; returns where the shares of all steps are, if there is room for them.
    @discardableResult
    func draw(on canvas: inout Canvas) -> HeatMapFrame? {
        canvas.draw(words, in: area)
        let room = area.removingTop(words.count)
        table.draw(on: &canvas, in: room)
        guard mapHeight > 0 else { return nil }
        canvas.draw("at every step", in: room, row: table.height, style: Style(role: .faint))
        var place = room.removingTop(table.height + 1)
        place.height = min(mapHeight, place.height)
        return canvas.draw(map, in: place)
    }

    /// The shares of the paths at all steps, the conveyor on top.
    private var map: HeatMap {
        // A row for each: two in one cell would have one name.
        let order = ledger.order(atMost: max(1, mapHeight - (mapHeight >= 4 ? 2 : 1)))
        let values = order.flatMap { path in ledger.steps.map { $0.shares[path].signedShare } }
        let tokens = context.run.resolved.tokens
        return HeatMap(
            rows: order.count, columns: ledger.steps.count, values: values, scale: .diverging(maximum: 1),
            marks: context.marks,
            rowLabels: order.map { $0 == ledger.conveyor ? "conveyor" : ledger.shortName(ofPath: $0) },
            columnLabels: tokens.count == ledger.steps.count ? tokens : [], rowItem: "path",
            cursor: HeatMap.Place(row: 0, column: context.step - 1))
    }

    /// What the conveyor carries; that is what one looks for in a ledger.
    private static func headline(_ ledger: GateLedger, _ step: GateLedger.Step?, isLong: Bool) -> StyledText {
        let signal = ledger.signal
        guard let conveyor = ledger.conveyor else {
            let reason = isLong ? ": all ways back lead through a matrix or a function" : ""
            return StyledText("no conveyor" + reason, .faint)
        }
        let name = ledger.paths[conveyor].name
        let term = name.firstRange(of: " (").map { String(name[$0.upperBound...].dropLast()) } ?? name
        let start = StyledText("conveyor ") + StyledText(term, .strong) + ": "
        guard let whole = ledger.run[conveyor].signedShare else {
            return StyledText("conveyor ") + StyledText(term, .strong) + " carries nothing: no gradient comes back"
        }
        let run = ShareText.text(whole)
        guard let step, let share = step.shares[conveyor].signedShare else {
            return start + StyledText(run, .strong) + " of the run"
                + (isLong ? "; nothing comes back to this step" : "")
        }
        let here = start + StyledText(ShareText.text(share), .strong)
        return isLong
            ? here + " to \(signal)[\(step.step)], " + StyledText(run, .strong) + " over the run"
            : here + ", run " + StyledText(run, .strong)
    }
}
