import JSONText

/// A line of a log that is no record.
public struct BrokenLine: Sendable, Equatable {
    /// What is wrong with it, and in which line and column.
    public let error: JSONError
    /// Its beginning, to be recognised by.
    public let quote: String

    private static let quoteLength = 60

    init(_ error: JSONError, _ bytes: Span<UInt8>) {
        self.error = error
        var beginning: [UInt8] = []
        for place in 0..<min(bytes.count, BrokenLine.quoteLength * 4) { beginning.append(bytes[place]) }
        while beginning.last == UInt8(ascii: "\n") || beginning.last == UInt8(ascii: "\r") { beginning.removeLast() }
        let text = VisibleText.of(String(decoding: beginning, as: UTF8.self))
        let isCut = text.count > BrokenLine.quoteLength || bytes.count > BrokenLine.quoteLength * 4
        quote = text.prefix(BrokenLine.quoteLength) + (isCut ? "…" : "")
    }

    /// The line, what is wrong with it, and how it begins.
    public var description: String { "line \(error.position.line): \(error.description) It is: \(quote)" }
}
