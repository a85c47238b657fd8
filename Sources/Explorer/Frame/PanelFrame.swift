import Screen

/// A panel with its border.
enum PanelFrame {
    static func draw(
        _ place: ScreenLayout.PanelPlace, _ context: PanelContext, hasKeys: Bool = true, on canvas: inout Canvas
    ) {
        guard let panel = Panels.all[place.name] else { return }
        let isFocused = hasKeys && place.name == context.view.focus
        let note = AnalysisNote.text(panel.requests(context), context, isNarrow: place.area.width < widthForWholeNotes)
        // Whether the picture is the present one must be read before what it shows.
        let room = place.area.width - (note.isEmpty ? 0 : note.width(in: canvas.glyphs) + 9)
        // Without colour the focus is seen by its reversed title.
        let title = StyledText(panel.title(context), Style(.role(.title), bold: true, reverse: isFocused))
        let border = Style(role: isFocused ? .title : .faint)
        let inside = canvas.drawBorder(
            place.area, title: title.truncated(to: max(0, room), in: canvas.glyphs), note: note, style: border)
        panel.draw(context, on: &canvas, in: inside)
    }

    private static let widthForWholeNotes = 60

    /// The room of a panel inside its border.
    static func inside(_ area: Rectangle) -> Rectangle {
        area.inset(by: 1)
    }
}
