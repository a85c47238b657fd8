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

    /// Words with the spaces after them; a wide character is a word of its own, and closing punctuation stays with it.
    private func pieces(of text: String) -> [String] {
        var pieces: [String] = []
        var previous: Character?
        for character in text {
            let glued = "，。、；：？！）」』】》〉,.;:?!)]}…".contains(character)
            let afterSpace = previous == " " && character != " "
            let wide = isWide(character) || previous.map(isWide) == true
            if let previous, !afterSpace, !(wide && !glued && character != " "), !"（「『【《〈".contains(previous) || !wide {
                pieces[pieces.count - 1].append(character)
            } else if let previous, "（「『【《〈".contains(previous) {
                pieces[pieces.count - 1].append(character)
            } else {
                pieces.append(String(character))
            }
            previous = character
        }
        return pieces
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
