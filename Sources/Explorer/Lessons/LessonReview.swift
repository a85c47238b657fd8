import LessonScripts
import Screen

extension Session {
    /// What was done in the lesson, step by step.
    func reviewLines(width: Int, glyphs: Glyphs) -> [StyledText] {
        guard let player = desk?.player else { return [StyledText("No lesson is open.")] }
        let exercises = player.review.filter(\.isExercise)
        let solved = exercises.count { $0.outcome == .done }
        let read = player.review.count { $0.outcome != nil }
        var lines = [
            StyledText(player.lesson.title, .strong),
            StyledText(
                "\(read) of \(player.review.count) steps done; \(solved) of \(exercises.count) exercises solved"),
        ]
        for step in exercises {
            lines.append(StyledText())
            lines += StyledText(step.title, .strong).wrapped(to: max(1, width), in: glyphs)
            lines += step.verdict.wrapped(to: max(1, width - 2), in: glyphs).map { StyledText("  ") + $0 }
        }
        return lines
    }
}

extension ReviewedStep {
    /// How the exercise ended, in words.
    fileprivate var verdict: StyledText {
        switch outcome {
        case nil: return StyledText(tries.isEmpty ? "still open" : "still open: \(triesText) so far", .warning)
        case .skipped: return StyledText("shown" + (tries.isEmpty ? "" : " after \(triesText)") + hintText, .warning)
        case .done:
            let isFirst = tries.count <= 1
            let how = tries.isEmpty ? "solved" : isFirst ? "right at the first try" : "right after \(triesText)"
            return StyledText(how + hintText, LessonTypesetter.figure)
        }
    }

    private var triesText: String { tries.count == 1 ? "1 try" : "\(tries.count) tries" }
    private var hintText: String { hints == 0 ? "" : hints == 1 ? ", with 1 hint" : ", with \(hints) hints" }
}
