extension Canvas {
    /// A note about what is shared, whole or without its "each column = ", as it fits; nil where neither does.
    func fitting(note: String, in width: Int) -> String? {
        var short = note[...]
        if let sign = note.firstIndex(of: "=") { short = note[sign...].dropFirst().drop(while: \.isWhitespace) }
        return [note, String(short)].first { glyphs.width(of: $0) <= width }
    }
}
