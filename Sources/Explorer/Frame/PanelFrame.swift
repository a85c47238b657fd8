import Screen

/// A panel with its border.
enum PanelFrame {
    static func draw(
        _ place: ScreenLayout.PanelPlace, _ context: PanelContext, hasKeys: Bool = true, on canvas: inout Canvas
    ) {
        guard let panel = Panels.all[place.name] else { return }
        let isFocused = hasKeys && place.name == context.view.focus
        // Without colour the focus is seen by its reversed title.
        let title = StyledText(panel.title(context), Style(.role(.title), bold: true, reverse: isFocused))
        let border = Style(role: isFocused ? .title : .faint)
        let inside = canvas.drawBorder(
            place.area, title: title, note: AnalysisNote.text(panel.requests(context), context), style: border)
        panel.draw(context, on: &canvas, in: inside)
    }

    /// The room of a panel inside its border.
    static func inside(_ area: Rectangle) -> Rectangle {
        area.inset(by: 1)
    }
}
