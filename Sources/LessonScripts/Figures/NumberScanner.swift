/// Finds the numbers in a text.
struct NumberScanner {
    private let characters: [Character]
    private var index = 0

    /// A number and where it stands: characters from the start of the text.
    struct Found {
        let number: WrittenNumber
        let range: Range<Int>
    }

    /// All numbers in a text, in their order; digits within a word, as in `h2`, are none.
    static func numbers(in text: String, withWords: Bool = false) -> [Found] {
        var scanner = NumberScanner(characters: Array(text))
        var found: [Found] = []
        while scanner.index < scanner.characters.count {
            if let number = scanner.number() ?? (withWords ? scanner.word() : nil) {
                found.append(number)
            } else {
                scanner.index += 1
            }
        }
        return found
    }

    private init(characters: [Character]) { self.characters = characters }

    private func at(_ place: Int) -> Character? { characters.indices.contains(place) ? characters[place] : nil }
    private func isDigit(_ place: Int) -> Bool { at(place).map { $0.isASCII && $0.isNumber } == true }
    private func isWordlike(_ place: Int) -> Bool { at(place).map { $0.isLetter || $0 == "_" } == true }

    private mutating func number() -> Found? {
        let start = index
        let isSigned = at(start) == "-" || at(start) == "−" || at(start) == "+"
        // A sign directly behind something is an operator or a hyphen.
        if isSigned, let before = at(start - 1), !before.isWhitespace, !"([=:,".contains(before) { return nil }
        let first = isSigned ? start + 1 : start
        guard isDigit(first) else { return nil }
        guard isSigned || (!isWordlike(start - 1) && !isDigit(start - 1)) else {
            // The rest of a word, so that no digit of it counts.
            index += 1
            while isDigit(index) { index += 1 }
            return nil
        }
        var mantissa = isSigned && at(start) != "+" ? "-" : ""
        var end = first
        func isSeparator(_ place: Int) -> Bool {
            at(place) == "," && (1...3).allSatisfy { isDigit(place + $0) } && !isDigit(place + 4)
        }
        while isDigit(end) || isSeparator(end) {
            if isDigit(end) { mantissa.append(characters[end]) }
            end += 1
        }
        if at(end) == ".", isDigit(end + 1) {
            mantissa.append(".")
            end += 1
            while isDigit(end) {
                mantissa.append(characters[end])
                end += 1
            }
        }
        let power = exponent(from: end)
        end = power?.end ?? end
        let percent = percentSign(from: end)
        end += percent.count
        index = end
        let number = WrittenNumber(
            text: String(characters[start..<end]), mantissa: mantissa, exponent: power?.value,
            exponentMark: power?.mark ?? "", percent: percent, word: nil)
        return Found(number: number, range: start..<end)
    }

    private struct Power {
        let value: Int
        let mark: String
        let end: Int
    }

    /// `e-8`, `× 10⁻⁸` or `·10^-8`.
    private func exponent(from start: Int) -> Power? {
        if at(start) == "e" || at(start) == "E" { return plainExponent(from: start + 1, start) }
        var place = start
        while at(place)?.isWhitespace == true { place += 1 }
        guard at(place) == "×" || at(place) == "·" else { return nil }
        place += 1
        while at(place)?.isWhitespace == true { place += 1 }
        guard at(place) == "1", at(place + 1) == "0" else { return nil }
        place += 2
        if at(place) == "^" { return plainExponent(from: place + 1, start) }
        var digits = ""
        let first = place
        while let character = at(place), let lowered = WrittenNumber.lowered(character) {
            digits.append(lowered)
            place += 1
        }
        guard let value = Int(digits) else { return nil }
        return Power(value: value, mark: String(characters[start..<first]), end: place)
    }

    private func plainExponent(from first: Int, _ start: Int) -> Power? {
        var place = first
        var digits = ""
        if at(place) == "-" || at(place) == "−" || at(place) == "+" {
            if at(place) != "+" { digits = "-" }
            place += 1
        }
        while isDigit(place) {
            digits.append(characters[place])
            place += 1
        }
        guard let value = Int(digits), !isWordlike(place) else { return nil }
        return Power(value: value, mark: String(characters[start..<first]), end: place)
    }

    private func percentSign(from start: Int) -> String {
        if at(start) == "%" { return "%" }
        if let space = at(start), space == " " || space == "\u{A0}" || space == "\u{202F}", at(start + 1) == "%" {
            return "\(space)%"
        }
        return ""
    }

    /// `inf`, `∞` or `NaN`, with a sign before it.
    private mutating func word() -> Found? {
        let start = index
        let isNegative = at(start) == "-" || at(start) == "−"
        let first = isNegative ? start + 1 : start
        guard !isWordlike(start - 1) else { return nil }
        for (word, value) in [("inf", Double.infinity), ("∞", .infinity), ("NaN", .nan), ("nan", .nan)]
        where characters[min(first, characters.count)...].starts(with: word) && !isWordlike(first + word.count) {
            index = first + word.count
            let number = WrittenNumber(
                text: String(characters[start..<index]), mantissa: "", exponent: nil, exponentMark: "", percent: "",
                word: isNegative ? -value : value)
            return Found(number: number, range: start..<index)
        }
        return nil
    }
}
