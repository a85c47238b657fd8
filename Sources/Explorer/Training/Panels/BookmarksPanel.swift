import Commands
import Screen
import Training

/// The branches of the training and the updates that are marked, to go to.
enum BookmarksPanel: Panel {
    static let name = PanelName.bookmarks

    static func title(_ context: PanelContext) -> String { "Branches and bookmarks" }

    static func draw(_ context: PanelContext, on canvas: inout Canvas, in area: Rectangle) {
        guard let live = context.training else { return UntrainedNote.draw(context, on: &canvas, in: area) }
        let rows = rows(of: live, glyphs: canvas.glyphs)
        let shown = window(rows, room: area.height)
        canvas.draw(rows[shown].map { $0.text.truncated(to: area.width, in: canvas.glyphs) }, in: area)
    }

    static func commands(at point: Point, _ context: PanelContext, in area: Rectangle) -> [String] {
        guard let live = context.training else { return [] }
        let rows = rows(of: live, glyphs: .unicode)
        let shown = window(rows, room: area.height)
        let index = shown.lowerBound + point.y - area.y
        return shown.contains(index) ? rows[index].commands : []
    }

    /// A line, and what a click on it means.
    private struct Row {
        let text: StyledText
        let commands: [String]
        var isHere = false
    }

    /// The rows that fit, those around where one looks.
    private static func window(_ rows: [Row], room: Int) -> Range<Int> {
        let here = rows.lastIndex(where: \.isHere) ?? 0
        return Viewport(count: rows.count, room: room, first: max(0, here - room / 2)).items
    }

    private static func rows(of live: LiveTraining, glyphs: Glyphs) -> [Row] {
        live.history.branches.flatMap { branch in
            let isHere = branch.number == live.branch
            let goThere = isHere ? [] : ["branch \(branch.number + 1)"]
            let head = Row(
                text: StyledText("\(branch.number + 1) \(branch.label)", isHere ? .selected : .strong)
                    + StyledText(" " + words(of: branch), .faint),
                commands: goThere + ["rewind \(branch.lastUpdate)"], isHere: isHere)
            return [head]
                + branch.bookmarks.map { bookmark in
                    let isAt = isHere && bookmark.shownUpdate <= live.update
                    return Row(
                        text: StyledText("  \(bookmark.mark(glyphs)) ", .warning)
                            + StyledText(
                                "\(bookmark.update)  ", bookmark.shownUpdate == live.update ? .selected : .plain)
                            + StyledText(bookmark.sentence),
                        commands: goThere + ["rewind \(bookmark.shownUpdate)"], isHere: isAt)
                }
        }
    }

    private static func words(of branch: TrainingBranch) -> String {
        let from = branch.parent.map { "from update \($0.update) of \($0.branch + 1) " } ?? ""
        return from + "up to \(branch.lastUpdate)" + (branch.divergence == nil ? "" : ", diverged")
    }
}
