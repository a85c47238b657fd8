import Experiments
import Screen
import Training
import Unrolling

/// What a panel about training says before there is one.
enum UntrainedNote {
    static func draw(_ context: PanelContext, on canvas: inout Canvas, in area: Rectangle) {
        canvas.draw(lines(context).flatMap { $0.wrapped(to: area.width, in: canvas.glyphs) }, in: area)
    }

    private static func lines(_ context: PanelContext) -> [StyledText] {
        guard context.run.trace.losses.contains(where: { $0 != nil }) else {
            return [
                StyledText("There is nothing to learn: no step has a loss.", .warning),
                StyledText("A task has one, such as ") + StyledText(":task copy length=10", .key)
                    + StyledText("; a text has one at every step."),
            ]
        }
        let settings = context.trainingSettings
        return [
            StyledText("This network has learned nothing yet."),
            StyledText("T", .key) + StyledText(" trains, and pauses;  ") + StyledText("U", .key)
                + StyledText(" makes a single update;  ") + StyledText(":train 500", .key)
                + StyledText(" makes so many."),
            StyledText(
                "now: \(settings.optimiser.description), rate \(settings.rate), batch \(settings.batch)", .faint),
            StyledText("Change it by ", .faint) + StyledText(":optimiser", .key) + StyledText(", ", .faint)
                + StyledText(":rate", .key) + StyledText(", ", .faint) + StyledText(":batch", .key)
                + StyledText(", ", .faint) + StyledText(":schedule", .key) + StyledText(", ", .faint)
                + StyledText(":clip", .key) + StyledText(".", .faint),
        ]
    }
}
