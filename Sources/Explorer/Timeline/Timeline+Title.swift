import Analysis
import Experiments
import Screen
import Unrolling

extension Timeline {
    /// The line above the steps: the pass, and what happens at the playhead.
    func drawTitle(row: Int, on canvas: inout Canvas) {
        let line = layout.labels.row(row).union(layout.steps.row(row))
        let note = layout.note ?? ""
        let noteWidth = note.isEmpty ? 0 : canvas.glyphs.width(of: note) + 3
        canvas.draw(title(in: canvas.glyphs), in: line.removingRight(noteWidth))
        canvas.draw(note, in: line, style: Style(role: .faint), alignment: .right)
    }

    private func title(in glyphs: Glyphs) -> StyledText {
        let isForward = playhead.pass == .forward
        let name =
            isForward
            ? glyphs.choose("▶ forward", ascii: "> forward") : glyphs.choose("◀ backward", ascii: "< backward")
        var title = StyledText(
            "\(name) pass, step \(playhead.step) of \(run.trace.stepCount)",
            Style(.role(isForward ? .forward : .backward), bold: true))
        title += StyledText("  ")
        title += story
        return title
    }

    /// What the step does, in words.
    private var story: StyledText {
        let step = playhead.step
        let token = run.resolved.tokens[step - 1]
        var story = StyledText("reads ", .faint) + StyledText(token, .strong)
        if let answer = NumericAnswer(run.trace, at: step) {
            story += StyledText(", answers y = ", .faint)
            story += StyledText(ResolvedExperiment.token(ofNumbers: answer.numbers), .strong)
            if let target = run.resolved.targetToken(at: step) {
                story += StyledText(", target ", .faint) + StyledText(target, .strong)
            }
            return story + Self.text(ofLoss: answer.loss)
        }
        guard let prediction = Prediction(run.trace, at: step) else { return story }
        if let best = prediction.mostProbableClass, let probability = prediction.largestProbability {
            story += StyledText(", predicts ", .faint)
            story += StyledText(run.resolved.classToken(best), .strong)
            story += StyledText(" \(Percent.text(probability))", .faint)
        }
        if let target = prediction.target, let probability = prediction.targetProbability {
            story += StyledText(", target ", .faint) + StyledText(run.resolved.classToken(target), .strong)
            story += StyledText(" \(Percent.text(probability))", .faint)
        }
        return story + Self.text(ofLoss: prediction.loss)
    }

    private static func text(ofLoss loss: Double?) -> StyledText {
        guard let loss else { return "" }
        return StyledText(", loss ", .faint) + StyledText(NumberText.significant(loss, digits: 3), .strong)
    }
}

extension Rectangle {
    /// The smallest rectangle that holds both.
    func union(_ other: Rectangle) -> Rectangle {
        if isEmpty { return other }
        if other.isEmpty { return self }
        let left = min(x, other.x)
        let top = min(y, other.y)
        return Rectangle(
            x: left, y: top, width: max(right, other.right) - left, height: max(bottom, other.bottom) - top)
    }
}
