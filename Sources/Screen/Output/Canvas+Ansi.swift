extension Canvas {
    /// The canvas as text with SGR escape codes of the palette of 256 colours, for a terminal or a pager; no code where a style is plain.
    public var ansi: String {
        (0..<size.height).map { y in
            var end = size.width
            while end > 0, self[end - 1, y] == .blank { end -= 1 }
            var line = ""
            var current = Style.plain
            for x in 0..<end {
                let cell = self[x, y]
                guard let character = cell.text else { continue }
                if cell.style != current {
                    line += cell.style.sgr
                    current = cell.style
                }
                line.append(character)
            }
            return current == .plain ? line : line + Style.plain.sgr
        }.joined(separator: "\n")
    }
}

extension Style {
    /// The escape code that resets everything and then sets this style.
    var sgr: String {
        var codes = ["0"]
        if bold { codes.append("1") }
        if underline { codes.append("4") }
        if reverse { codes.append("7") }
        if let color = AnsiColors.color(of: foreground) { codes.append("38;5;\(color)") }
        if let color = AnsiColors.color(of: background) { codes.append("48;5;\(color)") }
        return "\u{1B}[" + codes.joined(separator: ";") + "m"
    }
}
