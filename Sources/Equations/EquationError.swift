/// What is wrong, or suspicious, at one place of an equation text.
public struct EquationError: Error, Sendable, Hashable, CustomStringConvertible {
    /// Whether the text can be used in spite of it.
    public enum Severity: String, Sendable, Hashable {
        /// The text cannot be used.
        case error
        /// The text can be used, but probably does not mean what its author thinks.
        case warning
    }

    /// Whether the text can be used in spite of it.
    public let severity: Severity
    /// What is wrong, in one sentence without a full stop.
    public let message: String
    /// What to write instead, if that can be guessed.
    public let hint: String?
    /// Where it is wrong.
    public let span: SourceSpan
    /// The line that the span is in, if the text is known.
    public let sourceLine: String?

    /// A fault at a place.
    public init(
        _ message: String, hint: String? = nil, at span: SourceSpan, severity: Severity = .error,
        sourceLine: String? = nil
    ) {
        self.severity = severity
        self.message = message
        self.hint = hint
        self.span = span
        self.sourceLine = sourceLine
    }

    /// `line:column: error: message`, then the line, a caret under the place, and the hint.
    public var description: String {
        var lines = ["\(span.line):\(span.column): \(severity.rawValue): \(message)"]
        if let sourceLine {
            // A tab would move the line but not the caret.
            lines.append("  " + String(sourceLine.map { $0 == "\t" ? " " : $0 }))
            let room = max(1, sourceLine.count - span.column + 1)
            let underline = String(repeating: "~", count: max(0, min(span.length, room) - 1))
            lines.append(String(repeating: " ", count: span.column + 1) + "^" + underline)
        }
        if let hint { lines.append("  hint: \(hint)") }
        return lines.joined(separator: "\n")
    }

    /// The same fault with the line of this text that it is in.
    func quoting(_ lines: [Substring]) -> EquationError {
        let index = span.line - 1
        let line = lines.indices.contains(index) ? String(lines[index]) : nil
        return EquationError(message, hint: hint, at: span, severity: severity, sourceLine: line ?? sourceLine)
    }

    /// The same fault, for a text that begins further down in a larger one.
    func moved(down lines: Int) -> EquationError {
        let place = SourceSpan(line: span.line + lines, column: span.column, length: span.length)
        return EquationError(message, hint: hint, at: place, severity: severity, sourceLine: sourceLine)
    }
}

/// Everything that is wrong with an equation text, in the order of its lines.
public struct EquationErrors: Error, Sendable, Hashable, CustomStringConvertible {
    /// The faults; there is at least one.
    public let errors: [EquationError]

    /// Faults, quoted from the text they were found in.
    init(_ errors: [EquationError], in source: String? = nil) {
        let lines = source?.linesOfText ?? []
        self.errors =
            errors
            .sorted { ($0.span.line, $0.span.column) < ($1.span.line, $1.span.column) }
            .map { $0.quoting(lines) }
    }

    /// The descriptions of all faults, one below the other.
    public var description: String {
        errors.map(\.description).joined(separator: "\n")
    }
}

extension String {
    /// The lines of a text, the empty ones too.
    var linesOfText: [Substring] {
        split(omittingEmptySubsequences: false) { $0.isNewline }
    }
}
