import Screen

/// What is said about a panel whose numbers are not, or not yet, those of the network that is looked at.
enum AnalysisNote {
    /// What stands in the border; empty where everything is as it should be.
    static func text(_ requests: [AnalysisRequest], _ context: PanelContext, isNarrow: Bool) -> StyledText {
        let waiting = requests.filter { context.laboratory.finding($0)?.age != .present }
        guard let first = waiting.first else { return "" }
        let isEarlier = waiting.contains { context.laboratory.finding($0)?.age == .earlier }
        // While it trains there is always a newer network: what is shown follows as fast as it can.
        if isEarlier, context.training?.isRunning == true, part(first, context) == nil {
            return StyledText("a moment ago", .faint)
        }
        let age = isEarlier ? (isNarrow ? "before · " : "of the network before · ") : ""
        return StyledText(age + computing(first, context), .warning)
    }

    /// What stands in a panel that has nothing to show yet, or never will.
    static func draw(
        _ request: AnalysisRequest, _ context: PanelContext, on canvas: inout Canvas, in area: Rectangle
    ) {
        if case .impossible(let sentence)? = context.laboratory.finding(request)?.result {
            canvas.draw(StyledText(sentence, .faint).wrapped(to: area.width, in: canvas.glyphs), in: area)
            return
        }
        let text = "computing \(request.subject.rawValue)…" + (part(request, context).map { " \($0)" } ?? "")
        canvas.draw(text, in: area, row: max(0, area.height / 2), style: Style(role: .faint), alignment: .centre)
    }

    private static func computing(_ request: AnalysisRequest, _ context: PanelContext) -> String {
        "computing…" + (part(request, context).map { " \($0)" } ?? "")
    }

    private static func part(_ request: AnalysisRequest, _ context: PanelContext) -> String? {
        context.laboratory.progress(of: request).map { "\($0.done) of \($0.total)" }
    }
}
