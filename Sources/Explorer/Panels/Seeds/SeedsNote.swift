import Screen

/// What stands in the panels of the seeds that have no bands to show.
enum SeedsNote {
    static func draw(_ context: PanelContext, on canvas: inout Canvas, in area: Rectangle) {
        guard let request = context.seedsRequest else {
            let text = "Stopped. The command :seeds \(ViewState.usualSeedCount) runs them."
            let lines = StyledText(text, .faint).wrapped(to: area.width, in: canvas.glyphs)
            canvas.draw(lines, in: area.removingTop(max(0, area.height / 2 - 1)))
            return
        }
        if case .impossible(let sentence)? = context.laboratory.finding(request)?.result {
            canvas.draw(StyledText(sentence, .error).wrapped(to: area.width, in: canvas.glyphs), in: area)
            return
        }
        let row = max(area.height / 2 - 1, 0)
        guard let progress = context.laboratory.progress(of: request), area.height >= 3 else {
            return AnalysisNote.draw(request, context, on: &canvas, in: area)
        }
        let width = min(area.width, 50)
        let bar = Rectangle(x: area.x + (area.width - width) / 2, y: area.y + row, width: width, height: 1)
        canvas.draw(
            "\(progress.done) of \(progress.total) networks", in: area, row: row, style: .plain, alignment: .centre)
        canvas.drawBar(
            Double(progress.done), on: .sequential(from: 0, to: Double(progress.total)),
            in: Rectangle(x: bar.x, y: bar.y + 1, width: width, height: 1), style: Style(role: .firstCurve))
        canvas.draw("Esc stops", in: area, row: row + 2, style: Style(role: .faint), alignment: .centre)
    }

    /// What must be said above bands that are not those that were asked for; nil where they are.
    static func age(_ context: PanelContext) -> StyledText? {
        guard context.seedsRequest == nil else { return nil }
        return StyledText(
            "Stopped: this is the sweep before. The command :seeds \(ViewState.usualSeedCount) runs another.", .warning)
    }
}
