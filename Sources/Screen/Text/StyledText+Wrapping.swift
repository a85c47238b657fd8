extension StyledText {
    /// The line, broken into lines of at most so many columns; every piece keeps its style.
    public func wrapped(to columns: Int, in glyphs: Glyphs = .unicode) -> [StyledText] {
        let styled = runs.flatMap { run in run.text.map { (character: $0, style: run.style) } }
        var next = 0
        return glyphs.wrapped(text, to: columns).map { line in
            var result = StyledText()
            for character in line {
                // Wrapping only drops characters (spaces and line ends), so that the styles are found again in order.
                while next < styled.count, styled[next].character != character { next += 1 }
                guard next < styled.count else { break }
                if result.runs.last?.style == styled[next].style {
                    result.runs[result.runs.count - 1].text.append(character)
                } else {
                    result.runs.append(Run(String(character), styled[next].style))
                }
                next += 1
            }
            return result
        }
    }
}
