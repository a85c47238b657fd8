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
        let states = NetworkStructure(context.trace).flowing
        guard context.lanes.isEmpty, let state = states.first(where: { $0 == context.signal.name }) ?? states.first,
            context.playhead.hasGradient(at: context.step),
            let norm = context.gradientNorm(.gradient, of: state, at: context.step)
        else { return "Gradient norms" }
        return "Gradient norms: ‖∂L/∂\(state)[\(context.step)]‖ = \(NumberText.significant(norm, digits: 3))"
    }

    static func draw(_ context: PanelContext, on canvas: inout Canvas, in area: Rectangle) {
        guard !area.isEmpty, context.stepCount > 0 else { return }
        let curves = GradientCurves(context, width: area.width)
        let lines = sentences(curves, glyphs: canvas.glyphs, width: area.width)
        let (words, room) = areas(lines.count, of: curves, in: area, context)
        canvas.draw(lines, in: words)
        let frame = canvas.draw(plot(curves, context), in: room)
        makeFaint(context, frame, on: &canvas)
    }

    static func step(at point: Point, _ context: PanelContext, in area: Rectangle) -> Int? {
        guard !area.isEmpty, context.stepCount > 0 else { return nil }
        let curves = GradientCurves(context, width: area.width)
        // The places along the width are known when the plot is drawn.
        var canvas = Canvas(size: Size(width: area.width, height: area.height))
        let local = Rectangle(x: 0, y: 0, width: area.width, height: area.height)
        let lines = sentences(curves, glyphs: canvas.glyphs, width: area.width)
        let frame = canvas.draw(plot(curves, context), in: areas(lines.count, of: curves, in: local, context).plot)
        let place = frame.place(at: Point(x: point.x - area.x, y: point.y - area.y))
        return place.map { min(max(Int($0.rounded()), 1), context.stepCount) }
    }

    /// The words above the plot, as many as leave it the most of the room.
    private static func areas(_ lines: Int, of curves: GradientCurves, in area: Rectangle, _ context: PanelContext) -> (
        words: Rectangle, plot: Rectangle
    ) {
        let share = curves.areLanes ? 3 : 4
        // The flow of an only state is read below the panels: a low one has more need of a legend.
        let isReadBelow = !curves.areLanes && context.trace.program.states.count == 1
        let most = isReadBelow && area.height < heightForWords ? 0 : max(area.height / share, area.height >= 5 ? 1 : 0)
        let lines = min(lines, most)
        return (Rectangle(x: area.x, y: area.y, width: area.width, height: lines), area.removingTop(lines))
    }

    private static let heightForWords = 8

    private static func plot(_ curves: GradientCurves, _ context: PanelContext) -> Plot {
        let hasArrived = context.playhead.hasGradient(at: context.step)
        let arrived = Double(context.step)...Double(max(context.step, context.stepCount))
        return Plot(
            curves.curves, axis: .logarithmic, cursor: Double(context.step), marked: hasArrived ? arrived : nil)
    }

    /// What there is to say, the most important first, in lines that fit.
    private static func sentences(_ curves: GradientCurves, glyphs: Glyphs, width: Int) -> [StyledText] {
        var lines: [StyledText]
        let whole = curves.readings.map { label($0, curves, isPadded: true) + FlowWords.line($0.flow) }
        let areShort = whole.allSatisfy { $0.width(in: glyphs) <= width }
        // Of several networks the factors are compared first; of one, all of a flow is read before the next.
        if areShort {
            lines = whole
        } else if curves.areLanes {
            lines = curves.readings.map { reading in
                let label = label(reading, curves, isPadded: true)
                let room = width - label.width(in: glyphs)
                return label + FlowWords.line(reading.flow, atMost: room, in: glyphs)
            }
        } else {
            lines = curves.readings.flatMap { reading in
                let rate = label(reading, curves, isPadded: false) + FlowWords.rate(reading.flow)
                return [rate] + [FlowWords.times(reading.flow).map { "  " + $0 }].compactMap { $0 }
            }
        }
        if let headline = curves.headline {
            lines = glyphs.wrapped(headline, to: width).map { StyledText($0, .strong) } + lines
        }
        for note in curves.notes { lines += glyphs.wrapped(note, to: width).map { StyledText($0, .faint) } }
        return lines
    }

    private static func label(
        _ reading: GradientCurves.Reading, _ curves: GradientCurves, isPadded: Bool
    ) -> StyledText {
        let style = reading.curve.map { curves.curves[$0].style } ?? Style(role: .faint)
        let padding = isPadded ? max(0, curves.labelWidth - reading.label.count) : 0
        return StyledText(reading.label + String(repeating: " ", count: padding) + " ", style)
    }

    /// What the backward pass has not come to is there, but faint.
    private static func makeFaint(_ context: PanelContext, _ frame: PlotFrame, on canvas: inout Canvas) {
        // Several networks are told apart by their colours.
        guard context.lanes.isEmpty else { return }
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
