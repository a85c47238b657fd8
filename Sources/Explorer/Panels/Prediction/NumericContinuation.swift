import Analysis
import Experiments
import Screen
import Unrolling

/// What a network answers in numbers, and the curve that it would go on with, beside the targets.
struct NumericContinuation {
    private let answer: NumericAnswer
    private let found: AnalysisResult?
    private let context: PanelContext

    init(_ answer: NumericAnswer, _ found: AnalysisResult?, _ context: PanelContext) {
        self.answer = answer
        self.found = found
        self.context = context
    }

    /// Draws the words in the upper part of an area, and the curves in the rest.
    func draw(on canvas: inout Canvas, in area: Rectangle) {
        WordsAndPlot(words: [words] + [note].compactMap { $0 }, plot: plot).draw(on: &canvas, in: area)
    }

    private var words: [StyledText] {
        let said = StyledText("says \(ResolvedExperiment.token(ofNumbers: answer.numbers))", .strong)
        guard let target = answer.target, let loss = answer.loss else {
            return [said + StyledText(", and the step has no loss", .faint), said]
        }
        let both = said + StyledText(", target \(ResolvedExperiment.token(ofNumbers: target))")
        return [both + StyledText("; squared error \(NumberText.compact(loss))", .faint), both, said]
    }

    private var note: [StyledText]? {
        switch found {
        case .impossible(let sentence)?: [StyledText(sentence, .faint)]
        case .continuation?: nil
        default: context.run.feedback == nil ? [StyledText("it cannot read its own answers", .faint)] : nil
        }
    }

    /// The first number of each step's answer: its target, what it is behind what was read, and what it would be from
    /// here on.
    private var plot: Plot {
        let targets = context.trace.sequence.desired.map { $0?.first }
        let answers = (1...context.stepCount).map { step in
            context.playhead.hasValue(at: step) ? NumericAnswer(context.trace, at: step)?.numbers.first : nil
        }
        var curves = [
            Curve("y", answers, style: Style(role: .forward)),
            Curve("target", targets, style: Style(role: .reference), form: .thinLine),
        ]
        if case .continuation(let continuation)? = found, case .numbers(let numbers) = continuation.answers {
            let places = numbers.indices.map { Double(continuation.step + $0) }
            let curve = Curve(
                "goes on", numbers.map(\.first), at: places, style: Style(role: .secondCurve))
            curves.insert(curve, at: 0)
        }
        return Plot(curves, cursor: Double(context.step))
    }
}
