import Analysis
import Commands
import Screen
import Unrolling

/// How long the network remembers: as its Jacobians say, next to what its gates alone would keep.
enum MemoryPanel: Panel {
    static let name = PanelName.memory

    static func title(_ context: PanelContext) -> String { "Memory, measured and by the gates" }

    static func requests(_ context: PanelContext) -> [AnalysisRequest] { [.memory] }

    static func draw(_ context: PanelContext, on canvas: inout Canvas, in area: Rectangle) {
        guard !area.isEmpty, context.stepCount > 0 else { return }
        guard case .memory(let report)? = context.laboratory.finding(.memory)?.result else {
            return AnalysisNote.draw(.memory, context, on: &canvas, in: area)
        }
        let line = sentence(report, isLong: area.width >= 53).truncated(to: area.width, in: canvas.glyphs)
        canvas.draw(line, in: area)
        let table = MemoryTable(
            report, unit: context.view.selectedUnit, size: Size(width: area.width, height: area.height - 1))
        table.draw(on: &canvas, in: area.removingTop(1))
        let room = area.removingTop(1 + table.height)
        if room.height >= 4 { canvas.draw(plot(report, context), in: room) }
    }

    /// The two half-lives next to each other, which are one only if nothing but the conveyor remembers.
    private static func sentence(_ report: MemoryReport, isLong: Bool) -> StyledText {
        guard let gates = report.gates.first else {
            return FlowWords.rate(report.measured.flow) + StyledText("; no gates to compare with", .faint)
        }
        let measured = report.measured.halfLife.map(MemoryTable.text)
        let implied = gates.mean.halfLife.map(MemoryTable.text)
        guard isLong else {
            return StyledText("half-life ") + StyledText(measured ?? "none", .strong) + ", by gates "
                + StyledText(implied ?? "no end", .strong)
        }
        return StyledText(measured.map { "half-life \($0) steps" } ?? "no half-life", .strong) + " measured, "
            + StyledText(implied.map { "\($0) steps" } ?? "no end", .strong) + " by the gates"
    }

    /// What is left at the end of the states after each step, and what the gates alone would leave.
    private static func plot(_ report: MemoryReport, _ context: PanelContext) -> Plot {
        let norms = report.measured.norms
        var curves = [Curve("‖∂s[T]/∂s[k]‖", norms, style: Style(role: .firstCurve))]
        let least = norms.filter { $0 > 0 && $0.isFinite }.min() ?? 1
        for gate in report.gates.prefix(2) {
            let decay = Array(gate.mean.decay(over: max(norms.count - 1, 0)).reversed())
            // What the gates forget far sooner must not press the measured curve flat.
            let shown = decay.map { $0 >= least / 1000 ? $0 : nil }
            curves.append(
                Curve("by the gates of \(gate.signal)", shown, style: Style(role: .secondCurve), form: .thinLine))
        }
        return Plot(curves, axis: .logarithmic, first: 0, cursor: Double(context.trace.place(ofStep: context.step)))
    }
}
