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
        let place = "unit \(context.unit(of: signal)) of 0–\(max(signal.size - 1, 0)), step \(context.step)"
        return "\(context.run.resolved.cell.title): \(place)"
    }

    static func draw(_ context: PanelContext, on canvas: inout Canvas, in area: Rectangle) {
        guard !area.isEmpty, context.stepCount > 0 else { return }
        let (left, right) = areas(in: area)
        let lines = CellLines(context, glyphs: canvas.glyphs, size: Size(width: left.width, height: left.height))
        canvas.draw(lines.lines, in: left)
        UnitBars(context).draw(on: &canvas, in: right)
    }

    static func step(at point: Point, _ context: PanelContext, in area: Rectangle) -> Int? { nil }

    /// Equations at the left and bars at the right; one below the other where it is narrow and high.
    private static func areas(in area: Rectangle) -> (equations: Rectangle, bars: Rectangle) {
        if area.width >= 72 {
            let parts = area.columns([.atLeast(50), .fixed(min(max(area.width * 3 / 10, 22), 56))], gap: 2)
            return (parts[0], parts[1])
        }
        guard area.height >= 14 else { return (area, Rectangle(x: area.x, y: area.y, width: 0, height: 0)) }
        let parts = area.rows([.fill(3), .fill(2)], gap: 1)
        return (parts[0], parts[1])
    }
}
