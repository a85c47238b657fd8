/// A word of a line, or a quoted text.
struct Word {
    /// What it says, without quotes and escapes.
    let text: String
    /// The column of its first character, counted from 1.
    let column: Int
    /// Whether it stood in quotes: `"none"` is a text, `none` a word of the language.
    let isQuoted: Bool
}
