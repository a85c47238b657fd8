extension LineLexer {
    /// Reads a name and the time that may be written as its index: `h`, `W_{xi}`, `h_t`, `h_{t-1}`, `hₜ₋₁`.
    mutating func readName() {
        let start = position
        var name = ""
        var pieceStart = start
        while let scalar = scalar() {
            if scalar == "_", self.scalar(1) == "{" {
                name += line.text(pieceStart..<position)
                guard let index = readBracedIndex(of: name, from: start) else { return }
                name += "_" + index
                pieceStart = position
            } else if scalar.continuesName {
                position += 1
            } else {
                break
            }
        }
        name += line.text(pieceStart..<position)
        if scalar() == .subscriptT {
            appendName(name, from: start)
            readSubscriptTime()
        } else if name.hasSuffix("_t"), pieceStart <= position - 2 {
            position -= 2
            appendName(String(name.dropLast(2)), from: start)
            position += 2
            append(.time(lag: 0), from: position - 2)
        } else {
            appendName(name, from: start)
        }
    }

    /// Reads `_{…}`: gives the index if it belongs to the name; otherwise appends what it is and gives nil.
    private mutating func readBracedIndex(of name: String, from start: Int) -> String? {
        let brace = position
        position += 2
        let first = position
        while let scalar = scalar(), scalar != "}", !line.startsComment(at: position) { position += 1 }
        let content = first..<position
        guard scalar() == "}" else {
            append(.invalid(message: "expected '}' to close the index", hint: nil), from: brace)
            return nil
        }
        position += 1
        let scalars = line.scalars[content].filter { !$0.isBlank }
        if !scalars.isEmpty, scalars.allSatisfy(\.continuesName), scalars != ["t"] {
            return line.text(content).filter { !$0.isWhitespace }
        }
        appendName(name, from: start, to: brace)
        append(time(scalars), from: brace)
        return nil
    }

    private mutating func appendName(_ name: String, from start: Int, to end: Int? = nil) {
        let after = position
        if let end { position = end }
        if name.utf8.count > Limits.nameLength {
            // Code points, because one character can be as long as the whole name.
            let beginning = String(name.unicodeScalars.prefix(20))
            append(.invalid(message: "the name '\(beginning)…' is too long", hint: nil), from: start)
        } else {
            append(.name(name), from: start)
        }
        position = after
    }

    /// Reads `[t-1]`.
    mutating func readBracketedTime() {
        let start = position
        position += 1
        let first = position
        while let scalar = scalar(), scalar != "]", !line.startsComment(at: position) { position += 1 }
        let content = line.scalars[first..<position].filter { !$0.isBlank }
        guard scalar() == "]" else {
            position = start + 1
            append(.invalid(message: "expected ']' to close the '['", hint: "time is written h[t-1]"), from: start)
            position = line.count
            return
        }
        position += 1
        append(time(content), from: start)
    }

    /// Reads `ₜ₋₁`.
    private mutating func readSubscriptTime() {
        let start = position
        var scalars: [Unicode.Scalar] = ["t"]
        position += 1
        while let scalar = scalar() {
            if scalar == "₋" || scalar == "₊" {
                scalars.append(scalar == "₋" ? "-" : "+")
            } else if scalar.isSubscriptDigit, let digit = Unicode.Scalar(scalar.value - 0x2080 + 0x30) {
                scalars.append(digit)
            } else {
                break
            }
            position += 1
        }
        append(time(scalars), from: start)
    }

    /// The token for `t`, `t-1` and so on, however it was written: the one place that checks lags.
    private func time(_ scalars: [Unicode.Scalar]) -> Token.Kind {
        if scalars == ["t"] { return .time(lag: 0) }
        let digits = scalars.dropFirst(2)
        guard scalars.first == "t", !digits.isEmpty, digits.allSatisfy(\.isDigit), let sign = scalars.dropFirst().first,
            sign == "+" || sign.isMinus
        else { return .invalid(message: "expected a time such as [t] or [t-1]", hint: nil) }
        if sign == "+" {
            guard case .name(let name)? = tokens.last?.kind else {
                return .invalid(message: "a cell cannot look ahead", hint: nil)
            }
            return .invalid(message: "a cell cannot look ahead", hint: "use \(name)[t] or \(name)[t-1]")
        }
        let number = digits.count > 9 ? nil : digits.reduce(0) { $0 * 10 + Int($1.value) - 0x30 }
        guard let number, Limits.lags.contains(number) else {
            return .invalid(message: "a cell looks back at most \(Limits.lags.upperBound) steps", hint: nil)
        }
        return .time(lag: number)
    }
}
