import Analysis
import Cells
import Experiments
import Screen
import Unrolling

/// The proof of the gradient that the cursor is at, on top of the panels; it follows the cursor.
enum ProofBox {
    /// What asks for it.
    static func request(_ context: PanelContext) -> AnalysisRequest {
        let signal = context.signal
        let (unit, layer) = (context.unit(of: signal), context.run.layerIndex)
        switch context.view.quantity {
        case .preActivation, .preActivationGradient:
            return .proof(.preActivation(signal.name, unit: unit, step: context.step, layer: layer))
        case .value, .gradient, .directGradient:
            return .proof(.signal(signal.name, unit: unit, step: context.step, layer: layer))
        }
    }

    /// Draws it at the lower end of the panels, as high as its sentences are.
    static func draw(_ context: PanelContext, on canvas: inout Canvas, _ layout: ScreenLayout) {
        let room = layout.panels.reduce(Rectangle(x: 0, y: 0, width: 0, height: 0)) { $0.union($1.area) }
        let request = request(context)
        let lines = lines(context.laboratory.finding(request)?.result, glyphs: canvas.glyphs, width: room.width - 4)
        let height = min(lines.count + 2, room.height)
        let area = Rectangle(x: room.x, y: room.bottom - height, width: room.width, height: height)
        canvas.fill(area)
        let note = AnalysisNote.text([request], context, isNarrow: room.width < 60)
        let inside = canvas.drawBorder(
            area, title: StyledText(title(context), .title), note: note, style: Style(role: .title))
        canvas.draw(lines, in: inside.inset(by: 1, 0))
    }

    private static func title(_ context: PanelContext) -> String {
        let signal = context.signal
        let quantity: Trace.Quantity =
            context.view.quantity == .preActivation
            ? .preActivationGradient
            : context.view.quantity == .preActivationGradient ? .preActivationGradient : .gradient
        return
            "Proof: \(quantity.text(of: signal.name, at: String(context.step))), unit \(context.unit(of: signal) + 1)"
    }

    private static func lines(_ result: AnalysisResult?, glyphs: Glyphs, width: Int) -> [StyledText] {
        let sentences: [StyledText]
        switch result {
        case .proof(let proof):
            let verdict = Style(.role(proof.verdict.isAccepted ? .strong : .error), bold: true)
            let words = proof.sentences
            sentences = words.enumerated().map { StyledText($1, $0 == words.count - 1 ? verdict : .plain) }
        case .impossible(let sentence): sentences = [StyledText(sentence, .warning)]
        default: sentences = [StyledText("computing…", .faint)]
        }
        return sentences.flatMap { $0.wrapped(to: width, in: glyphs) }
    }
}
