import Screen

extension Timeline {
    /// A piece of the line that shows how far the passes have come.
    func drawRail(at step: Int, in place: Rectangle, on canvas: inout Canvas) {
        let glyphs = canvas.glyphs
        let isPlayhead = step == playhead.step
        if playhead.hasGradient(at: step) {
            let style = Style(role: isPlayhead ? .playhead : .backward)
            canvas.fill(place, with: glyphs.choose("━", ascii: "="), style: Style(role: .backward))
            if isPlayhead {
                // Ahead of the backward pass lies what only the forward pass has reached.
                canvas.draw(glyphs.choose("◀", ascii: "<"), in: place, style: style)
            }
        } else if playhead.hasValue(at: step) {
            let isAhead = isPlayhead && place.width > 1
            canvas.fill(place, with: glyphs.choose("─", ascii: "-"), style: Style(role: .forward))
            if isAhead {
                canvas.fill(place.removingLeft(1), with: glyphs.choose("·", ascii: "."), style: Style(role: .faint))
            }
            if isPlayhead { canvas.draw(glyphs.choose("▶", ascii: ">"), in: place, style: Style(role: .playhead)) }
        } else {
            canvas.fill(place, with: glyphs.choose("·", ascii: "."), style: Style(role: .faint))
        }
    }
}
