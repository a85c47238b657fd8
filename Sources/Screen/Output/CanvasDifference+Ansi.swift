extension CanvasDifference {
    /// What moves a terminal's cursor to the place and writes the cells, in the palette of 256 colours.
    public var ansi: String {
        var text = "\u{1B}[\(start.y + 1);\(start.x + 1)H"
        var current: Style?
        for cell in cells {
            guard let character = cell.text else { continue }
            if cell.style != current {
                text += cell.style.sgr
                current = cell.style
            }
            text.append(character)
        }
        return text + Style.plain.sgr
    }
}
