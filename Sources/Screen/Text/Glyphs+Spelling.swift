extension Glyphs {
    /// The glyphs that show a text: controls made visible and, in ASCII, every symbol spelt out.
    func spelling(of text: String) -> [Glyph] {
        var glyphs: [Glyph] = []
        glyphs.reserveCapacity(text.utf8.count)
        for character in text { append(character, to: &glyphs) }
        return glyphs
    }

    /// The columns that a text takes in these glyphs.
    public func width(of text: String) -> Int {
        spelling(of: text).reduce(0) { $0 + $1.columns }
    }

    /// The text as it is shown in these glyphs.
    public func spelled(_ text: String) -> String {
        String(spelling(of: text).map(\.character))
    }

    /// The text, cut to a number of columns with an ellipsis where it is longer.
    public func truncated(_ text: String, to columns: Int) -> String {
        String(truncated(spelling(of: text), to: columns).map(\.character))
    }

    func truncated(_ glyphs: [Glyph], to columns: Int) -> [Glyph] {
        guard columns > 0 else { return [] }
        guard glyphs.reduce(0, { $0 + $1.columns }) > columns else { return glyphs }
        var kept: [Glyph] = []
        var used = 0
        for glyph in glyphs {
            guard used + glyph.columns <= columns - 1 else { break }
            kept.append(glyph)
            used += glyph.columns
        }
        return kept + [Glyph(ellipsis)]
    }

    private func append(_ character: Character, to glyphs: inout [Glyph]) {
        if let byte = character.asciiValue, character.unicodeScalars.count == 1, byte >= 32, byte < 127 {
            glyphs.append(Glyph(character))
            return
        }
        if self == .ascii {
            for letter in AsciiSpelling.of(character) { glyphs.append(Glyph(letter)) }
            return
        }
        switch character {
        case "\n", "\r\n", "\r": glyphs.append(Glyph("⏎"))
        case "\t": glyphs.append(Glyph("⇥"))
        default: glyphs.append(Glyph(visiblePartOf: character) ?? Glyph("·"))
        }
    }
}
