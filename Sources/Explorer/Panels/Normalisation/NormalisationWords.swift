import Analysis
import Experiments
import Screen
import Training

/// What a batch normalisation does at a step, in numbers.
enum NormalisationWords {
    /// Lines of a width, the most important first.
    static func lines(
        _ own: RecordedNormalisation, step: Int, unit: Int, _ context: PanelContext, width: Int, _ glyphs: Glyphs
    ) -> [StyledText] {
        let provenance = provenance(own, step: step, context)
        // Without statistics there is nothing that was found over a batch.
        let words =
            own.trainedSteps == nil
            ? [provenance, arithmetic(own, step: step, unit: unit)]
            : [batch(own, step: step), arithmetic(own, step: step, unit: unit), provenance]
        return WordsAndPlot.lines(words, width: width, glyphs: glyphs)
    }

    /// What it does to all units together.
    private static func batch(_ own: RecordedNormalisation, step: Int) -> [StyledText] {
        let effect = own.effects[step - 1]
        let before = StyledText(effect.before.text, .strong)
        let after = StyledText(effect.after.text, .strong)
        let short = before + StyledText(" → ") + after
        let brief =
            StyledText("σ ") + StyledText(text(effect.before.deviation), .strong) + StyledText(" → ")
            + StyledText(text(effect.after.deviation), .strong)
        return [
            StyledText("step \(step), mean ± deviation of a unit over the batch: ", .faint) + before
                + StyledText(" before, ", .faint) + after + StyledText(" after", .faint),
            StyledText("step \(step), over the batch: ", .faint) + short, StyledText("step \(step): ", .faint) + short,
            StyledText("step \(step): ", .faint) + brief,
        ]
    }

    /// The number of the selected unit, worked out.
    private static func arithmetic(_ own: RecordedNormalisation, step: Int, unit: Int) -> [StyledText] {
        let number = own.number(ofUnit: unit, at: step)
        let label = StyledText("unit \(unit + 1)[\(step)]: ", .faint)
        let before = StyledText(text(number.before), .firstCurve)
        let after = StyledText(text(number.after), .secondCurve)
        let shift = number.shift.map { " \($0 < 0 ? "-" : "+") \(text(abs($0)))" } ?? ""
        let mean = "\(number.mean < 0 ? "+" : "-") \(text(abs(number.mean)))"
        let quotient = StyledText("(") + before + StyledText(" \(mean)) / \(text(number.deviation))")
        let normalized = text(number.normalized)
        return [
            label + quotient + StyledText(" = \(normalized),  γ: \(text(number.gain)) · \(normalized)\(shift) = ")
                + after,
            label + StyledText("\(text(number.gain)) · ") + quotient + StyledText("\(shift) = ") + after,
            label + quotient + StyledText(" = \(normalized) → ") + after,
            label + before + StyledText(" → \(normalized) → ") + after,
        ]
    }

    /// Where the statistics come from.
    private static func provenance(_ own: RecordedNormalisation, step: Int, _ context: PanelContext) -> [StyledText] {
        guard let trained = own.trainedSteps else {
            return [
                StyledText("Not trained yet: a mean of 0 and a deviation of 1 serve. ", .warning)
                    + NormalisationAdvice.training(context)
            ]
        }
        guard trained > 1 else { return [StyledText("one running mean and deviation for all steps", .faint)] }
        if let borrowed = own.borrowedStep(at: step) {
            return [
                StyledText(
                    "No batch had this step: the running statistics of step \(borrowed) serve, the last.", .warning),
                StyledText("not trained: statistics of step \(borrowed) serve", .warning),
            ]
        }
        guard context.run.experiment.trainedText != nil else {
            return [StyledText("running statistics of each step, 1 to \(trained)", .faint)]
        }
        return [
            StyledText("running statistics of each step of a window; ", .faint) + StyledText(":statistics shared", .key)
                + StyledText(" keeps one for all", .faint),
            StyledText("statistics of each step of a window", .faint),
        ]
    }

    private static func text(_ number: Double) -> String { NumberText.compact(number, digits: 3) }
}
