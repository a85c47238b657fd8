import Commands
import Glibc

/// What an answer to a question is worth.
public enum Judgement: Sendable {
    /// It is right.
    case right
    /// It is wrong; what it would mean, where the lesson says so.
    case wrong(Question.Response?)
    /// It is no answer; the sentence says what one is.
    case unreadable(String)
}

extension Question {
    /// Judges what a learner typed: the letter of a choice, or a number in any notation, right to two digits.
    ///
    /// - Throws: why the right answer cannot be computed.
    public func judge(_ typed: String, in context: ExpressionContext) throws(ExpressionError) -> Judgement {
        let text = typed.trimmed
        guard let given = try read(text, in: context) else {
            let letters = choices.map { String($0.letter) }.joined(separator: ", ")
            return .unreadable(
                choices.isEmpty
                    ? "'\(text)' is no number: 0.25, 1/4, 25% and 2.5e-1 are." : "'\(text)' is none of \(letters).")
        }
        if try matches(given, answer, in: context) { return .right }
        for response in responses where try matches(given, response.answer, in: context) { return .wrong(response) }
        return .wrong(nil)
    }

    /// The right answer as it is shown.
    ///
    /// - Throws: why it cannot be computed.
    public func rightAnswer(in context: ExpressionContext) throws(ExpressionError) -> String {
        switch answer {
        case .choice(let letter): String(letter)
        case .value(let expression): try expression.value(in: context).text()
        }
    }

    /// What a learner typed.
    private enum Given {
        case letter(Character)
        case number(Double)
        case word(String)
    }

    private func read(_ text: String, in context: ExpressionContext) throws(ExpressionError) -> Given? {
        if !choices.isEmpty {
            let letter = text.lowercased().filter { !").(".contains($0) }
            guard letter.count == 1, let first = letter.first, choices.contains(where: { $0.letter == first }) else {
                return nil
            }
            return .letter(first)
        }
        guard !text.isEmpty else { return nil }
        if case .value(let expression) = answer, case .word = try expression.value(in: context) { return .word(text) }
        return Self.number(text).map(Given.number)
    }

    /// The number that a text is in any notation: 0.25, .25, 0,25, 1/4, 25 %, 2.5e-1, 2.5·10^-1.
    static func number(_ text: String) -> Double? {
        var plain = text.replacing("≈", with: "").replacing("=", with: "").trimmed
        let isDecimalComma = plain.count { $0 == "," } == 1 && !plain.contains("(") && !plain.contains(".")
        if isDecimalComma { plain = plain.replacing(",", with: ".") }
        if plain.hasPrefix(".") { plain = "0" + plain }
        plain = plain.replacing("-.", with: "-0.")
        guard case .number(let number)? = try? Expression.parse(plain).value(in: .numbersAlone) else { return nil }
        return number
    }

    private func matches(
        _ given: Given, _ answer: Answer, in context: ExpressionContext
    ) throws(ExpressionError) -> Bool {
        switch (given, answer) {
        case (.letter(let letter), .choice(let right)): return letter == right
        case (.number(let number), .value(let expression)):
            guard case .number(let right) = try expression.value(in: context) else { return false }
            return Self.agreesToTwoDigits(number, right)
        case (.word(let word), .value(let expression)):
            return word.lowercased() == (try expression.value(in: context)).text().lowercased()
        default: return false
        }
    }

    /// Whether a number is another one, rounded to two digits or less roughly.
    static func agreesToTwoDigits(_ number: Double, _ right: Double) -> Bool {
        guard right.isFinite, number.isFinite else { return right.isNaN ? number.isNaN : number == right }
        guard right != 0 else { return abs(number) < 0.005 }
        let unit = pow(10, floor(log10(abs(right))) - 1)
        // A little more than a half, because half of a unit is no Float64.
        return abs(number - right) <= 0.5 * unit * (1 + 1e-9)
    }
}
