import Commands
import JSONText

/// A figure in a lesson and the expression that it comes from: `0.5000<!--= factor 20-->`.
public struct Figure: Sendable, Equatable {
    /// What is written.
    public let content: Content
    /// Where it comes from.
    public let expression: Expression
    /// Where it is written.
    public let position: FilePosition
    /// Where the text to be replaced stands in the source: the line from 0, and bytes in it; nil where that is not known.
    let place: SourcePlace?

    /// What is written as a figure.
    public enum Content: Sendable, Equatable {
        /// A number in prose.
        case number(WrittenNumber)
        /// A word in prose.
        case word(String)
        /// A code span: a word, or the numbers of a vector.
        case code(String)
    }

    /// The text as it is written.
    public var written: String {
        switch content {
        case .number(let number): number.text
        case .word(let word): word
        case .code(let text): text
        }
    }

    /// Whether what is written is what was computed, to the digits written.
    public func agrees(with value: ExpressionValue) -> Bool {
        switch (content, value) {
        case (.number(let number), .number(let value)): number.agrees(with: value)
        case (.number, _): written == value.text()
        case (.word(let word), .number(let value)): word == NumberNotation.text(value)
        case (.word(let word), _): word == value.text()
        case (.code(let text), _): WrittenValue(text).agrees(with: value)
        }
    }

    /// What was computed in the notation of what is written.
    public func text(of value: ExpressionValue) -> String {
        switch (content, value) {
        case (.number(let number), .number(let value)): number.text(of: value)
        case (.code(let text), _): WrittenValue(text).text(of: value)
        default: value.text()
        }
    }
}

/// A stretch of a line of a source.
struct SourcePlace: Sendable, Equatable {
    /// The line, from 0.
    let line: Int
    /// The bytes of the line.
    let bytes: Range<Int>
}
