/// The name that code hosts give a heading, so that links can lead to it.
enum Slug {
    /// Letters in lower case, digits, hyphens and underscores; hyphens for spaces; nothing else.
    static func of(_ heading: String) -> String {
        String(
            heading.lowercased().compactMap { character in
                if character.isLetter || character.isNumber || character == "_" || character == "-" { return character }
                return character.isWhitespace ? "-" : nil
            })
    }
}
