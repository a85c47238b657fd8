/// The characters that a picture may use.
public enum Glyphs: Sendable, Hashable {
    /// Braille, blocks, boxes and mathematical letters.
    case unicode
    /// Printable ASCII alone, for `--ascii` and for terminals without UTF-8.
    case ascii

    /// The first of two spellings of the same thing, or the second where only ASCII may be used.
    public func choose<Value>(_ unicode: Value, ascii: Value) -> Value {
        self == .unicode ? unicode : ascii
    }

    /// What stands for text that was cut off.
    public var ellipsis: Character { choose("…", ascii: "~") }
}
