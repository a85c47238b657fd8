extension Glyphs {
    /// Breaks a text into lines of at most so many columns: between words, and between any two wide characters.
    ///
    /// A line end in the text begins a new line. A word that is longer than a line is broken where the line ends.
    public func wrapped(_ text: String, to columns: Int) -> [String] {
        guard columns > 0 else { return [] }
        return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .flatMap { wrap(paragraph: String($0), to: columns) }
    }

    private func wrap(paragraph: String, to columns: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        var used = 0
        for piece in pieces(of: paragraph) {
            let room = columns - used
            let width = self.width(of: piece)
            let shown = self.width(of: String(piece.reversed().drop { $0 == " " }.reversed()))
            if shown <= room {
                line += piece
                used += width
                continue
            }
            if used > 0 {
                lines.append(trimmed(line))
                (line, used) = ("", 0)
            }
            if piece.allSatisfy({ $0 == " " }) { continue }
            for character in piece {
                let step = self.width(of: String(character))
                if used > 0 && used + step > columns && character != " " {
                    lines.append(trimmed(line))
                    (line, used) = ("", 0)
                }
                line.append(character)
                used += step
            }
        }
        lines.append(trimmed(line))
        return lines
    }

    /// The pieces that a line may be broken between: words with the spaces after them, and wide characters.
    private func pieces(of text: String) -> [String] {
        var pieces: [String] = []
        var previous: Character?
        for character in text {
            if let previous, !mayBreak(between: previous, and: character) {
                pieces[pieces.count - 1].append(character)
            } else {
                pieces.append(String(character))
            }
            previous = character
        }
        return pieces
    }

    /// Punctuation stays with what it closes or opens.
    private func mayBreak(between previous: Character, and next: Character) -> Bool {
        if next == " " { return false }
        if previous == " " { return true }
        guard isWide(previous) || isWide(next) else { return false }
        return !"，。、；：？！）」』】》〉,.;:?!)]}…".contains(next) && !"（「『【《〈([{".contains(previous)
    }

    private func isWide(_ character: Character) -> Bool {
        Glyph(visiblePartOf: character)?.columns == 2
    }

    private func trimmed(_ line: String) -> String {
        var line = line
        while line.last == " " { line.removeLast() }
        return line
    }
}
