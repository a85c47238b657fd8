import Screen

extension LessonTypesetter {
    /// Rows of cells below each other, a rule below the first; cells go on below themselves where the line is too short.
    func table(_ rows: [[StyledText]]) -> [StyledText] {
        let count = rows.map(\.count).max() ?? 0
        guard count > 0 else { return [] }
        let widths = columnWidths(rows, count: count)
        var lines: [StyledText] = []
        for (index, row) in rows.enumerated() {
            lines += self.row(row, widths, isHeading: index == 0)
            if index == 0 {
                let rules = widths.map {
                    StyledText(String(repeating: glyphs.choose("─", ascii: "-"), count: $0), .faint)
                }
                lines.append(rules.joined(separator: StyledText(Self.separator)))
            }
        }
        return lines
    }

    private static let separator = "  "

    /// What the cells need, the widest made narrower until all fit.
    private func columnWidths(_ rows: [[StyledText]], count: Int) -> [Int] {
        var widths = (0..<count).map { column in
            rows.map { column < $0.count ? $0[column].width(in: glyphs) : 0 }.max() ?? 0
        }
        let room = max(count, width - (count - 1) * Self.separator.count)
        var excess = widths.reduce(0, +) - room
        while excess > 0, let widest = widths.indices.max(by: { widths[$0] < widths[$1] }), widths[widest] > 1 {
            widths[widest] -= 1
            excess -= 1
        }
        return widths
    }

    private func row(_ cells: [StyledText], _ widths: [Int], isHeading: Bool) -> [StyledText] {
        let columns = widths.enumerated().map { index, width -> [StyledText] in
            guard index < cells.count, !cells[index].isEmpty else { return [] }
            let cell = isHeading ? StyledText(cells[index].text, .strong) : cells[index]
            return cell.wrapped(to: max(1, width), in: glyphs)
        }
        let height = columns.map(\.count).max() ?? 0
        return (0..<height).map { line in
            zip(columns, widths).map { cell, width in
                let text = line < cell.count ? cell[line] : StyledText()
                return text + StyledText(String(repeating: " ", count: max(0, width - text.width(in: glyphs))))
            }.joined(separator: StyledText(Self.separator))
        }
    }
}
