import Commands
import Cells
import Experiments
import Screen
import Unrolling

/// The cell at a step: its equations with the numbers of the selected unit put in, and all units of a signal as bars.
enum CellPanel: Panel {
    static let name = PanelName.cell

    static func title(_ context: PanelContext) -> String {
        let signal = context.signal
        let place = "unit \(context.unit(of: signal) + 1) of \(signal.size), step \(context.step)"
        return "\(context.run.resolved.cell.title): \(place)"
    }

    static func draw(_ context: PanelContext, on canvas: inout Canvas, in area: Rectangle) {
        guard !area.isEmpty, context.stepCount > 0 else { return }
        guard area.width >= 72 else { return drawBelowEachOther(context, on: &canvas, in: area) }
        let parts = area.columns([.atLeast(50), .fixed(min(max(area.width * 3 / 10, 22), 56))], gap: 2)
        canvas.draw(lines(context, canvas, Size(width: parts[0].width, height: area.height)), in: parts[0])
        UnitBars(context).draw(on: &canvas, in: parts[1])
    }

    static func step(at point: Point, _ context: PanelContext, in area: Rectangle) -> Int? { nil }

    private static func lines(_ context: PanelContext, _ canvas: Canvas, _ size: Size) -> [StyledText] {
        CellLines(context, glyphs: canvas.glyphs, size: size).lines
    }

    /// The bars take what the equations leave; a row at least, if there are rows at all.
    private static func drawBelowEachOther(_ context: PanelContext, on canvas: inout Canvas, in area: Rectangle) {
        let height = area.height >= 14 ? area.height * 3 / 5 : area.height >= 8 ? area.height - 1 : area.height
        let lines = lines(context, canvas, Size(width: area.width, height: height))
        canvas.draw(lines, in: area)
        let rest = area.removingTop(lines.count)
        UnitBars(context).draw(
            on: &canvas, in: rest.height >= 4 ? rest.removingTop(1) : rest.removingTop(rest.height - 1))
    }
}
