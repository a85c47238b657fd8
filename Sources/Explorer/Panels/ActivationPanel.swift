import Commands
import Analysis
import Cells
import Equations
import Experiments
import Screen
import Unrolling

/// The function of a signal and its slope, with where the step's pre-activations lie on them.
enum ActivationPanel: Panel {
    static let name = PanelName.activation

    static func title(_ context: PanelContext) -> String {
        guard let signal = signal(context), let function = function(of: signal, context) else { return "Activation" }
        return "Activation of \(signal.name)[\(context.step)]: \(function.name(.unicode))"
    }

    static func draw(_ context: PanelContext, on canvas: inout Canvas, in area: Rectangle) {
        guard !area.isEmpty, context.stepCount > 0 else { return }
        guard let signal = signal(context),
            let state = ActivationState(context.trace, signal: signal.name, at: context.step)
        else {
            canvas.draw("No equation here is a function of a sum.", in: area, style: Style(role: .faint))
            return
        }
        let isKnown = context.playhead.hasValue(at: context.step)
        let hasWords = area.height >= 4
        let hasCounts = area.height >= 10 && isKnown
        let hasShares = area.height >= 12
        var room = area
        if hasWords {
            let text = isKnown ? StyledText(state.sentence, .strong) : StyledText("not yet computed", .faint)
            canvas.draw(text, in: area)
            room = room.removingTop(1)
        }
        if hasShares {
            drawShares(of: state, signal, context, on: &canvas, in: room)
            room = room.removingTop(1)
        }
        let picture = ActivationPicture(state, unit: context.unit(of: signal), isKnown: isKnown)
        let frame = canvas.draw(picture.plot, in: hasCounts ? room.removingBottom(1) : room)
        if hasCounts { picture.drawCounts(on: &canvas, frame, in: room.row(room.height - 1)) }
    }

    static func step(at point: Point, _ context: PanelContext, in area: Rectangle) -> Int? { nil }

    /// The share of saturated or dead units at all steps as a row of bars.
    private static func drawShares(
        of state: ActivationState, _ signal: SignalDescription, _ context: PanelContext, on canvas: inout Canvas,
        in room: Rectangle
    ) {
        let condition: ActivationState.Condition = state.function == .relu ? .dead : .saturated
        guard let shares = ActivationState.shares(condition, of: signal.name, in: context.trace) else { return }
        let known = shares.indices.map { context.playhead.hasValue(at: $0 + 1) ? shares[$0] : 0 }
        let label = "\(condition == .dead ? "dead" : "saturated") at every step "
        let used = canvas.draw(label, in: room, style: Style(role: .faint))
        let bars = Rectangle(x: room.x + used, y: room.y, width: min(shares.count, room.width - used), height: 1)
        let bins = canvas.drawSparkline(
            known, on: .sequential(from: 0, to: 1), in: bars, style: Style(role: .warning))
        let here = Rectangle(x: bars.x + bins.slot(of: context.step - 1), y: bars.y, width: 1, height: 1)
        canvas.restyle(here.intersection(bars)) { $0 = Style(role: .playhead) }
        guard let most = shares.indices.max(by: { shares[$0] < shares[$1] }), shares[most] > 0 else {
            canvas.draw("  none", in: room.removingLeft(used + bars.width), style: Style(role: .faint))
            return
        }
        let percent = NumberText.compact(shares[most] * 100, digits: 3)
        canvas.draw(
            "  most: \(percent) % at step \(most + 1)", in: room.removingLeft(used + bars.width),
            style: Style(role: .faint))
    }

    /// The selected signal if it is a function of a sum, else the signal of the cell's φ, else the first that is one.
    private static func signal(_ context: PanelContext) -> SignalDescription? {
        let signals = context.trace.program.signals
        let candidates = [context.signal] + signals.filter { $0.function == .activation } + signals
        return candidates.first { function(of: $0, context) != nil }
    }

    private static func function(of signal: SignalDescription, _ context: PanelContext) -> Function? {
        guard context.stepCount > 0 else { return nil }
        return ActivationState(context.trace, signal: signal.name, at: context.step)?.function
    }
}
