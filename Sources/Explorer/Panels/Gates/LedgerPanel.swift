import Analysis
import Cells
import Commands
import Screen

/// Through which paths later steps send gradient back to a state, at the step and over the run.
enum LedgerPanel: Panel {
    static let name = PanelName.ledger

    static func title(_ context: PanelContext) -> String {
        guard let ledger = ledgers(context)?.first else { return "Gate ledger" }
        return "Gate ledger of \(ledger.signal): the ways back to \(ledger.signal)[\(context.step)]"
    }

    static func requests(_ context: PanelContext) -> [AnalysisRequest] { [.ledgers] }

    static func draw(_ context: PanelContext, on canvas: inout Canvas, in area: Rectangle) {
        guard !area.isEmpty, context.stepCount > 0 else { return }
        guard let ledgers = ledgers(context) else {
            return AnalysisNote.draw(.ledgers, context, on: &canvas, in: area)
        }
        guard !ledgers.isEmpty else {
            canvas.draw("No state hands anything to a later step.", in: area, style: Style(role: .faint))
            return
        }
        var room = area
        for (index, ledger) in ledgers.enumerated() {
            let picture = LedgerPicture(
                ledger, context, in: room, glyphs: canvas.glyphs, isLast: index + 1 == ledgers.count)
            picture.draw(on: &canvas)
            room = room.removingTop(picture.height + 1)
            // What would be cut off is not begun.
            guard index + 1 < ledgers.count, room.height >= ledgers[index + 1].paths.count + 3 else { return }
        }
    }

    static func step(at point: Point, _ context: PanelContext, in area: Rectangle) -> Int? {
        guard !area.isEmpty, context.stepCount > 0, let ledgers = ledgers(context), let ledger = ledgers.first else {
            return nil
        }
        // The places are known when the map is drawn.
        var canvas = Canvas(size: Size(width: area.width, height: area.height))
        let picture = LedgerPicture(
            ledger, context, in: canvas.bounds, glyphs: canvas.glyphs, isLast: ledgers.count == 1)
        let frame = picture.draw(on: &canvas)
        return frame?.place(at: Point(x: point.x - area.x, y: point.y - area.y)).map { $0.column + 1 }
    }

    private static func ledgers(_ context: PanelContext) -> [GateLedger]? {
        guard case .ledgers(let ledgers)? = context.laboratory.finding(.ledgers)?.result else { return nil }
        return GateLedger.inOrder(ledgers, about: context.signal.name)
    }
}
