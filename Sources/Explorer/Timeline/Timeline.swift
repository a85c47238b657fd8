import Analysis
import Equations
import Experiments
import Screen
import Unrolling

/// The steps of a run in columns: what goes in, what should come out and what does, and how far the passes have come.
struct Timeline {
    let run: Run
    let playhead: Playhead
    let layout: TimelineLayout
    let rows: [TimelineRow]

    init(_ run: Run, playhead: Playhead, in area: Rectangle, glyphs: Glyphs) {
        self.run = run
        self.playhead = playhead
        layout = TimelineLayout(tokens: run.resolved.tokens, step: playhead.step, in: area, glyphs: glyphs)
        rows = TimelineRow.rows(height: area.height)
    }

    /// The state whose gradient is shown: the first of the cell.
    private var state: String { run.trace.program.mainState ?? "h" }

    func draw(on canvas: inout Canvas) {
        let losses = LevelRow(run.trace.losses.map { $0 }, isLogarithmic: false)
        let gradients = LevelRow(
            (run.trace.norms(.gradient, of: state) ?? []).map(Optional.some), isLogarithmic: true)
        for (index, row) in rows.enumerated() {
            canvas.draw(
                row.label(of: state, readout: run.resolved.sequence.loss.readout), in: layout.labels.row(index),
                style: Style(role: .faint))
            switch row {
            case .title: drawTitle(row: index, on: &canvas)
            case .rail:
                eachStep(index) { drawRail(at: $0, in: $1, on: &canvas) }
                drawWindows(row: index, on: &canvas)
            case .input: eachStep(index) { drawInput(at: $0, in: $1, on: &canvas) }
            case .target: eachStep(index) { drawTarget(at: $0, in: $1, on: &canvas) }
            case .prediction: eachStep(index) { drawPrediction(at: $0, in: $1, on: &canvas) }
            case .loss:
                eachStep(index) { step, place in
                    guard playhead.hasValue(at: step) else { return }
                    canvas.draw(losses, at: step, in: place, style: style(.forward, at: step))
                }
            case .gradient:
                eachStep(index) { step, place in
                    guard playhead.hasGradient(at: step) else { return }
                    canvas.draw(gradients, at: step, in: place, style: style(.backward, at: step))
                }
            }
        }
    }

    private func eachStep(_ row: Int, _ body: (Int, Rectangle) -> Void) {
        for item in layout.window.items {
            if let place = layout.column(of: item + 1, row: row) { body(item + 1, place) }
        }
    }

    private func style(_ role: Role, at step: Int) -> Style {
        step == playhead.step ? Style(role: .playhead) : Style(role: role)
    }

    private func drawInput(at step: Int, in place: Rectangle, on canvas: inout Canvas) {
        var style = Style(role: playhead.hasValue(at: step) ? .plain : .faint)
        if step == playhead.step { style = Style(.role(.playhead), bold: true, reverse: true) }
        canvas.draw(run.resolved.tokens[step - 1], in: place.removingRight(1), style: style)
    }

    private func drawTarget(at step: Int, in place: Rectangle, on canvas: inout Canvas) {
        guard let target = run.resolved.targetToken(at: step) else { return }
        canvas.draw(target, in: place.removingRight(1), style: style(.faint, at: step))
    }

    private func drawPrediction(at step: Int, in place: Rectangle, on canvas: inout Canvas) {
        guard playhead.hasValue(at: step) else { return }
        if let answer = NumericAnswer(run.trace, at: step) {
            let token = ResolvedExperiment.token(ofNumbers: answer.numbers)
            canvas.draw(token, in: place.removingRight(1), style: style(.plain, at: step))
            return
        }
        guard let prediction = Prediction(run.trace, at: step) else { return }
        guard let best = prediction.mostProbableClass, let probability = prediction.largestProbability else {
            canvas.draw("NaN", in: place.removingRight(1), style: Style(role: .error))
            return
        }
        let token = run.resolved.classToken(best)
        var style = style(.plain, at: step)
        // What is right is underlined: it must be seen without colour.
        style.underline = prediction.isRight == true
        let used = canvas.draw(token, in: place.removingRight(1), style: style)
        let percent = " " + Percent.text(probability)
        guard used + percent.count < place.width else { return }
        canvas.draw(percent, in: place.removingLeft(used), style: Style(role: .faint))
    }
}

/// Shares as whole per cents.
enum Percent {
    static func text(_ share: Double) -> String {
        guard share.isFinite else { return "NaN" }
        let percent = min(max(share, 0), 1) * 100
        return percent > 0 && percent < 1 ? "<1%" : "\(Int(percent.rounded()))%"
    }
}
