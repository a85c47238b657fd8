import Foundation

/// Where curses may be known: in the C files of CNcurses alone, and never in a header that Swift reads.
enum CursesRule {
    private static let headers: Set<String> = ["curses.h", "ncurses.h", "term.h", "panel.h", "menu.h", "form.h"]
    private static let types: Set<String> = [
        "WINDOW", "SCREEN", "TERMINAL", "MEVENT", "chtype", "cchar_t", "attr_t", "mmask_t", "NCURSES_ATTR_T",
        "NCURSES_BOOL", "NCURSES_PAIRS_T", "NCURSES_COLOR_T", "NCURSES_SIZE_T",
    ]

    /// What is wrong with a C file or header, a sentence for each.
    static func complaints(about file: SourceFile) -> [String] {
        let isPublicHeader = file.path.contains("/include/")
        let words = code(of: file.text)
        var result: [String] = []
        if file.room != "CNcurses" || isPublicHeader {
            result += file.lines.filter(includesCurses).map { "\(file.path): \($0)" }
        }
        if file.room == "CNcurses", isPublicHeader {
            result += types.intersection(words).sorted().map { "\(file.path): names the type \($0) of ncurses" }
        }
        return result
    }

    private static func includesCurses(_ line: Substring) -> Bool {
        let parts = line.filter { !$0.isWhitespace }.split { "<>\"".contains($0) }
        guard parts.count > 1, parts[0] == "#include" else { return false }
        return headers.contains(parts[1].split(separator: "/").last.map(String.init) ?? "")
    }

    /// The words of a C text without its comments, which may speak of what the code must not.
    private static func code(of text: String) -> Set<String> {
        var kept = ""
        for (index, piece) in text.components(separatedBy: "/*").enumerated() {
            kept += index == 0 ? piece : piece.components(separatedBy: "*/").dropFirst().joined(separator: " ")
        }
        let lines = kept.split(separator: "\n").map { $0.components(separatedBy: "//")[0] }
        let words = lines.joined(separator: " ").split { !($0.isLetter || $0.isNumber || $0 == "_") }
        return Set(words.map(String.init))
    }
}
