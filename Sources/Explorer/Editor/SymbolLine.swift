import Equations
import Screen

/// How the symbols of equations are typed, in the place of the knobs while equations are.
enum SymbolLine {
    static func line(width: Int, glyphs: Glyphs) -> StyledText {
        var symbols = Function.allCases.filter { $0.name(.unicode) != $0.name(.ascii) }
            .map { piece($0.name(.unicode), $0.name(.ascii), glyphs) }
        symbols.append(piece(Spelling.unicode.elementwiseProduct, Spelling.ascii.elementwiseProduct, glyphs))
        let others = Function.allCases.map { $0.name(.ascii) }.filter { Function(named: $0)?.name(.unicode) == $0 }
        let pieces = [StyledText("type", .faint)] + symbols + others.map { StyledText($0, .key) }
        return pieces.reduce(into: StyledText()) { line, piece in
            let longer = line.isEmpty ? piece : line + StyledText("  ") + piece
            if longer.width(in: glyphs) <= width { line = longer }
        }
    }

    /// In ASCII both are written alike.
    private static func piece(_ symbol: String, _ typed: String, _ glyphs: Glyphs) -> StyledText {
        let isSame = glyphs.spelled(symbol) == typed
        return StyledText(typed, .key) + StyledText(isSame ? "" : " for \(symbol)", .faint)
    }
}
