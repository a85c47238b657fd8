/// A character as the grid holds it: visible, and one or two columns wide.
struct Glyph: Sendable, Hashable {
    let character: Character
    let columns: Int

    /// A character that is known to take one column.
    init(_ character: Character) {
        self.character = character
        self.columns = 1
    }

    /// A character of a canvas with the columns that it takes there.
    init(_ character: Character, columns: Int) {
        self.character = character
        self.columns = columns
    }

    /// The part of a character that fits two columns; nil where nothing of it can be seen.
    ///
    /// Emoji joined to families, variation selectors and skin colours are reduced to their first part: terminals disagree
    /// about the width of the whole, and one wrong width shifts the rest of the line.
    init?(visiblePartOf character: Character) {
        var kept = String.UnicodeScalarView()
        var columns = 0
        var isMark = false
        for scalar in character.unicodeScalars {
            let width = Glyph.columns(of: scalar)
            guard let width else { break }
            if columns > 0 && (columns + width > 2 || scalar.properties.isEmojiModifier) { break }
            if kept.isEmpty && width == 0 { isMark = true }
            kept.append(scalar)
            columns += width
        }
        if isMark {
            // A mark without its base is shown on the circle that Unicode's own charts use.
            kept.insert("\u{25CC}", at: kept.startIndex)
            columns += 1
        }
        guard columns == 1 || columns == 2, let whole = String(kept).first else { return nil }
        self.character = whole
        self.columns = columns
    }

    /// Columns of a scalar: 0 for a mark that joins its base, nil for a control or format character.
    private static func columns(of scalar: Unicode.Scalar) -> Int? {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark:
            return scalar.properties.isVariationSelector ? nil : 0
        case .control, .format, .surrogate, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse:
            return nil
        default:
            // The vowels and final consonants of Korean syllables join the consonant before them.
            if (0x1160...0x11FF).contains(scalar.value) { return 0 }
            return WideCharacters.contains(scalar) ? 2 : 1
        }
    }
}
