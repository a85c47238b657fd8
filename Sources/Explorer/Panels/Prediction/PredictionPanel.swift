import Analysis
import Commands
import Experiments
import Screen

/// What the network says about what comes next at the playhead: its most probable classes and the target, or its numbers, and
/// what it would go on with if it read its own answers.
enum PredictionPanel: Panel {
    static let name = PanelName.prediction

    /// How many pieces the network goes on with.
    static let pieceCount = 60

    static func title(_ context: PanelContext) -> String {
        NumericAnswer(context.trace, at: context.step) == nil
            ? "What comes next: p[\(context.step)]" : "What comes next: y[\(context.step)]"
    }

    static func requests(_ context: PanelContext) -> [AnalysisRequest] {
        context.run.feedback == nil ? [] : [request(context)]
    }

    static func draw(_ context: PanelContext, on canvas: inout Canvas, in area: Rectangle) {
        guard !area.isEmpty, context.stepCount > 0 else { return }
        if let answer = NumericAnswer(context.trace, at: context.step) {
            return NumericContinuation(answer, continuation(context), context).draw(on: &canvas, in: area)
        }
        guard let prediction = Prediction(context.trace, at: context.step) else {
            canvas.draw(StyledText("No equation gives probabilities p.", .faint), in: area)
            return
        }
        let size = Size(width: area.width, height: area.height)
        let words = PredictionWords(prediction, continuation(context), context)
        let table = PredictionTable(prediction, context)
        let foot = words.continuation(size: size, glyphs: canvas.glyphs)
        let head = area.height >= 6 + foot.count ? [words.loss.truncated(to: area.width, in: canvas.glyphs)] : []
        canvas.draw(head, in: area)
        let room = area.removingTop(head.count).removingBottom(foot.count)
        table.draw(on: &canvas, in: room)
        // What it would go on with stands under the classes, with a row between where there is room for it.
        let used = min(table.height(in: room), room.height)
        let gap = room.height > used ? 1 : 0
        canvas.draw(foot, in: area.removingTop(head.count + used + gap))
    }

    private static func request(_ context: PanelContext) -> AnalysisRequest {
        .continuation(step: context.step, rule: context.view.sampling)
    }

    /// What it would go on with behind this step; nil as long as that is not known.
    private static func continuation(_ context: PanelContext) -> AnalysisResult? {
        guard let finding = context.laboratory.finding(request(context)), finding.age == .present else { return nil }
        return finding.result
    }
}
