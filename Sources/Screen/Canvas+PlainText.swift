extension Canvas {
    /// The characters without their styles: one line a row, without blanks at the end of a line.
    public var text: String {
        (0..<size.height).map { y in
            var line = ""
            for x in 0..<size.width {
                if let character = self[x, y].text { line.append(character) }
            }
            while line.last == " " { line.removeLast() }
            return line
        }.joined(separator: "\n")
    }
}
