import Commands
import Analysis
import Cells
import Experiments
import Screen
import Unrolling

/// Gradient norms per step on a logarithmic axis, and what they mean in words.
enum GradientsPanel: Panel {
    static let name = PanelName.gradients

    static func title(_ context: PanelContext) -> String {
        guard context.lanes.isEmpty, let state = NetworkStructure(context.trace.program).flowing.first,
            context.playhead.hasGradient(at: context.step),
            let norm = context.gradientNorm(.gradient, of: state, at: context.step)
        else { return "Gradient norms" }
        return "Gradient norms: ‖∂L/∂\(state)[\(context.step)]‖ = \(NumberText.significant(norm, digits: 3))"
    }

    static func draw(_ context: PanelContext, on canvas: inout Canvas, in area: Rectangle) {
        guard !area.isEmpty, context.stepCount > 0 else { return }
        let curves = GradientCurves(context)
        let (words, room) = areas(curves, in: area)
        canvas.draw(sentences(curves), in: words)
        let frame = canvas.draw(plot(curves, context), in: room)
        makeFaint(context, frame, on: &canvas)
    }

    static func step(at point: Point, _ context: PanelContext, in area: Rectangle) -> Int? {
        guard !area.isEmpty, context.stepCount > 0 else { return nil }
        let curves = GradientCurves(context)
        // The places along the width are known when the plot is drawn.
        var canvas = Canvas(size: Size(width: area.width, height: area.height))
        let local = Rectangle(x: 0, y: 0, width: area.width, height: area.height)
        let frame = canvas.draw(plot(curves, context), in: areas(curves, in: local).plot)
        let place = frame.place(at: Point(x: point.x - area.x, y: point.y - area.y))
        return place.map { min(max(Int($0.rounded()), 1), context.stepCount) }
    }

    /// The words above the plot, as many as leave it the most of the room.
    private static func areas(_ curves: GradientCurves, in area: Rectangle) -> (words: Rectangle, plot: Rectangle) {
        let lines = min(sentences(curves).count, max(area.height / 4, area.height >= 5 ? 1 : 0))
        return (Rectangle(x: area.x, y: area.y, width: area.width, height: lines), area.removingTop(lines))
    }

    private static func plot(_ curves: GradientCurves, _ context: PanelContext) -> Plot {
        let hasArrived = context.playhead.hasGradient(at: context.step)
        let arrived = Double(context.step)...Double(max(context.step, context.stepCount))
        return Plot(
            curves.curves, axis: .logarithmic, cursor: Double(context.step), marked: hasArrived ? arrived : nil)
    }

    private static func sentences(_ curves: GradientCurves) -> [StyledText] {
        var lines = curves.readings.map { reading in
            let style = reading.curve.map { curves.curves[$0].style } ?? Style(role: .faint)
            let label = String(
                reading.label + String(repeating: " ", count: max(0, curves.labelWidth - reading.label.count)))
            return StyledText(label + " ", style) + FlowWords.line(reading.flow)
        }
        lines += curves.notes.map { StyledText($0, .faint) }
        return lines
    }

    /// What the backward pass has not come to is there, but faint.
    private static func makeFaint(_ context: PanelContext, _ frame: PlotFrame, on canvas: inout Canvas) {
        var waiting = frame.area
        if context.playhead.pass == .backward {
            guard let column = frame.column(of: Double(context.step)) else { return }
            waiting.width = max(0, column - waiting.x)
        }
        let playhead = Style(role: .playhead)
        canvas.restyle(waiting) { style in
            if style != playhead { style = Style(role: .faint) }
        }
    }
}
