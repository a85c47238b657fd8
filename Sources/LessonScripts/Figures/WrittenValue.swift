import Commands

/// A value of any kind as an author wrote it: a word, or numbers with anything but digits between them.
struct WrittenValue {
    let text: String
    private let numbers: [NumberScanner.Found]

    init(_ text: String) {
        self.text = text
        numbers = NumberScanner.numbers(in: text, withWords: true)
    }

    /// Whether the value has the same words, or the same numbers to the digits written.
    func agrees(with value: ExpressionValue) -> Bool {
        switch value {
        case .word, .truth: return text == value.text()
        case .number, .vector, .matrix:
            let values = value.numbers
            return values.count == numbers.count && zip(numbers, values).allSatisfy { $0.number.agrees(with: $1) }
        }
    }

    /// The value in the notation of what is written, as far as it has as many numbers.
    func text(of value: ExpressionValue) -> String {
        let values = value.numbers
        guard !values.isEmpty, values.count == numbers.count else { return value.text() }
        let characters = Array(text)
        var result = ""
        var end = 0
        for (found, value) in zip(numbers, values) {
            result += String(characters[end..<found.range.lowerBound]) + found.number.text(of: value)
            end = found.range.upperBound
        }
        return result + String(characters[end...])
    }
}
