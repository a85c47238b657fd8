/// A stretch of an equation text: where something was written.
public struct SourceSpan: Sendable, Hashable {
    /// The line, counted from 1.
    public let line: Int
    /// The column of the first character, counted from 1.
    public let column: Int
    /// How many characters it covers.
    public let length: Int

    /// A stretch that begins at this line and column.
    public init(line: Int, column: Int, length: Int) {
        self.line = line
        self.column = column
        self.length = length
    }
}
