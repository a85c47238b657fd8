/// Cuts one line into tokens and its comment.
struct LineLexer {
    let line: SourceLine
    private(set) var tokens: [Token] = []
    private(set) var comment: String?
    var position = 0

    init(_ line: SourceLine) {
        self.line = line
        tokens.reserveCapacity(line.count / 2 + 1)
        while position < line.count {
            if line.scalars[position].isBlank {
                position += 1
            } else if line.startsComment(at: position) {
                comment = line.comment(from: position)
                break
            } else {
                readToken()
            }
        }
    }

    /// The scalar at some distance from the position, if the line goes that far.
    func scalar(_ offset: Int = 0) -> Unicode.Scalar? {
        position + offset < line.count ? line.scalars[position + offset] : nil
    }

    /// Appends a token that covers everything from a start to the position.
    mutating func append(_ kind: Token.Kind, from start: Int) {
        tokens.append(Token(kind: kind, span: line.span(start..<position)))
    }

    private mutating func readToken() {
        let start = position
        let scalar = line.scalars[start]
        if scalar.startsName {
            readName()
        } else if scalar.isDigit || scalar == "." && self.scalar(1)?.isDigit == true {
            readNumber()
        } else if scalar == "[" {
            readBracketedTime()
        } else {
            position += 1
            append(Self.symbol(scalar) ?? Self.refusal(of: line.text(start..<position), scalar), from: start)
        }
    }

    private mutating func readNumber() {
        let start = position
        skipDigits()
        if scalar() == "." {
            position += 1
            skipDigits()
        }
        if scalar() == "e" || scalar() == "E" {
            let sign = scalar(1) == "-" || scalar(1) == "+" ? 1 : 0
            if scalar(1 + sign)?.isDigit == true {
                position += 1 + sign
                skipDigits()
            }
        }
        let text = line.text(start..<position)
        if let value = Double(text), value.isFinite {
            append(.number(value), from: start)
        } else {
            append(.invalid(message: "the number \(text.prefix(20)) is too large", hint: nil), from: start)
        }
    }

    private mutating func skipDigits() {
        while scalar()?.isDigit == true { position += 1 }
    }

    private static func symbol(_ scalar: Unicode.Scalar) -> Token.Kind? {
        switch scalar {
        case "+": .plus
        case "-", "−", "–": .minus
        case "*", "⊙", "∘", "⊗", "•": .elementwiseProduct
        case "@", "·", "⋅": .matrixProduct
        case "(": .open
        case ")": .close
        case ",": .comma
        case "=": .equals
        case ";": .semicolon
        default: nil
        }
    }

    private static func refusal(of text: String, _ scalar: Unicode.Scalar) -> Token.Kind {
        switch scalar {
        case "×":
            .invalid(
                message: "'×' could mean two products", hint: "write ⊙ for the elementwise product, W h for a matrix")
        case "/": .invalid(message: "there is no division", hint: "multiply by a number: 0.5 h[t]")
        case "^", "²", "³": .invalid(message: "there are no powers", hint: "write v[t] ⊙ v[t] for a square")
        case .transpose:
            .invalid(message: "there is no transpose", hint: "give the transposed matrix a name of its own")
        case "ₜ": .invalid(message: "'ₜ' needs a name in front of it", hint: "write hₜ₋₁ or h[t-1]")
        case "]", "}", "{": .invalid(message: "unexpected '\(text)'", hint: "time is written h[t-1]")
        default: .invalid(message: "'\(text)' is not part of the language", hint: nil)
        }
    }
}
