/// One line of an equation text, cut into the characters that people see, so that columns are right for `σ`, `h̃` and `ₜ₋₁`.
struct SourceLine {
    /// Counted from 1.
    let number: Int
    private let text: Substring
    private let starts: [String.Index]
    /// The first scalar of every character: enough to tell what a character is for.
    let scalars: [Unicode.Scalar]

    init(_ text: Substring, number: Int) {
        self.number = number
        self.text = text
        var starts: [String.Index] = []
        var scalars: [Unicode.Scalar] = []
        starts.reserveCapacity(text.utf8.count)
        scalars.reserveCapacity(text.utf8.count)
        var index = text.startIndex
        while index < text.endIndex {
            starts.append(index)
            scalars.append(text.unicodeScalars[index])
            index = text.index(after: index)
        }
        self.starts = starts
        self.scalars = scalars
    }

    /// How many characters the line has.
    var count: Int { scalars.count }

    /// The characters from one position up to another, both counted from 0.
    func text(_ range: Range<Int>) -> String {
        let start = range.lowerBound < count ? starts[range.lowerBound] : text.endIndex
        let end = range.upperBound < count ? starts[range.upperBound] : text.endIndex
        return String(text[start..<end])
    }

    /// The place of the characters from one position up to another.
    func span(_ range: Range<Int>) -> SourceSpan {
        SourceSpan(line: number, column: range.lowerBound + 1, length: max(1, range.count))
    }

    /// The text from a position on, without blanks at its ends and without the signs that begin a comment.
    func comment(from position: Int) -> String? {
        var lower = position
        var upper = count
        while lower < upper, scalars[lower].isBlank || scalars[lower] == "#" || scalars[lower] == "/" { lower += 1 }
        while lower < upper, scalars[upper - 1].isBlank { upper -= 1 }
        return lower < upper ? text(lower..<upper) : nil
    }

    /// Whether a comment begins at a position.
    func startsComment(at position: Int) -> Bool {
        scalars[position] == "#"
            || scalars[position] == "/" && position + 1 < count && scalars[position + 1] == "/"
    }
}

extension Unicode.Scalar {
    /// A space of any kind, or the mark that some editors put before a text.
    var isBlank: Bool {
        isASCII ? self == " " || self == "\t" : properties.isWhitespace || self == "\u{FEFF}"
    }

    var isDigit: Bool { ("0"..."9").contains(self) }

    var isSubscriptDigit: Bool { ("\u{2080}"..."\u{2089}").contains(self) }

    var startsName: Bool {
        if isASCII { return ("a"..."z").contains(self) || ("A"..."Z").contains(self) }
        return properties.isAlphabetic && self != .subscriptT && self != .transpose
    }

    var continuesName: Bool {
        startsName || isDigit || self == "_" || self == "'" || self == "′" || isSubscriptDigit
    }

    var isMinus: Bool { self == "-" || self == "−" || self == "–" }

    static let subscriptT: Unicode.Scalar = "ₜ"
    static let transpose: Unicode.Scalar = "ᵀ"
}
