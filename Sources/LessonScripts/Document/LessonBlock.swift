import Commands
import JSONText

/// A block of text.
public indirect enum LessonBlock: Sendable {
    /// Running text.
    case paragraph([LessonInline])
    /// Items with bullets, or with numbers from a first one on.
    case list([[LessonBlock]], firstNumber: Int?)
    /// A quotation.
    case quote([LessonBlock])
    /// Lines to be shown as they are.
    case code(String)
    /// A small picture in text.
    case picture(String)
    /// Expressions and their values.
    case transcript([TranscriptEntry])
    /// Rows of cells, the first of which is the heading.
    case table([[[LessonInline]]])
    /// A line between two parts.
    case rule
}

/// A piece of running text.
public indirect enum LessonInline: Sendable {
    /// Words.
    case text(String)
    /// Words to be stressed.
    case emphasis([LessonInline])
    /// Words to be stressed more.
    case strong([LessonInline])
    /// What is typed or read on the screen.
    case code(String)
    /// Words that lead somewhere.
    case link([LessonInline], LessonLink)
    /// A figure, to be shown as it is computed.
    case figure(Figure)
    /// The end of a line that has to end here.
    case lineBreak
}

/// Where words lead.
public struct LessonLink: Sendable, Equatable {
    /// The address, or a path with or without the id of a step behind `#`.
    public let destination: String
    /// Where it is written.
    public let position: FilePosition
}

/// An expression and the value that a transcript claims it has.
public struct TranscriptEntry: Sendable {
    /// The expression.
    public let expression: Expression
    /// The lines below it.
    public let written: String
    /// Where the value is written, or the expression where none is.
    public let position: FilePosition
    /// The lines of the value in the source, from 0; empty where none is written.
    let lines: Range<Int>
}

extension LessonBlock {
    /// All pieces of running text in it, those within others too.
    var inlines: [LessonInline] {
        switch self {
        case .paragraph(let inlines): inlines.flatMap(\.all)
        case .list(let items, _): items.flatMap { $0.flatMap(\.inlines) }
        case .quote(let blocks): blocks.flatMap(\.inlines)
        case .table(let rows): rows.flatMap { $0.flatMap { $0.flatMap(\.all) } }
        case .code, .picture, .transcript, .rule: []
        }
    }

    /// The figures in it.
    public var figures: [Figure] {
        inlines.compactMap { if case .figure(let figure) = $0 { figure } else { nil } }
    }

    /// The links in it.
    var links: [LessonLink] {
        inlines.compactMap { if case .link(_, let link) = $0 { link } else { nil } }
    }

    /// The transcripts in it.
    public var transcript: [TranscriptEntry] {
        switch self {
        case .transcript(let entries): entries
        case .list(let items, _): items.flatMap { $0.flatMap(\.transcript) }
        case .quote(let blocks): blocks.flatMap(\.transcript)
        case .paragraph, .code, .picture, .table, .rule: []
        }
    }
}

extension LessonInline {
    fileprivate var all: [LessonInline] {
        switch self {
        case .emphasis(let inner), .strong(let inner), .link(let inner, _): [self] + inner.flatMap(\.all)
        case .text, .code, .figure, .lineBreak: [self]
        }
    }
}
