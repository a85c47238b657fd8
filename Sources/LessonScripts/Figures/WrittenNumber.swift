import Commands
import Glibc

/// A number as an author wrote it: its value and, above all, its digits.
///
/// It agrees with a computed number if that has the same digits, rounded to as many.
public struct WrittenNumber: Sendable, Equatable {
    /// The text: `0.5000`, `1.2e-8`, `12.5 %`, `3.0 × 10⁻⁵`, `inf`.
    public let text: String
    /// The digits before an exponent or per cent sign, in ASCII and without separators.
    let mantissa: String
    /// The power of ten, where one is written.
    let exponent: Int?
    /// What stands between the mantissa and the exponent.
    let exponentMark: String
    /// What stands behind: the per cent sign, with the space before it.
    let percent: String
    /// A number that has no digits: inf or NaN.
    let word: Double?

    /// How many digits stand behind the point.
    var decimals: Int {
        mantissa.firstIndex(of: ".").map { mantissa.distance(from: $0, to: mantissa.endIndex) - 1 } ?? 0
    }

    /// Whether a reader has to take it on trust: it has a point, an exponent or a per cent sign.
    public var isClaim: Bool { decimals > 0 || exponent != nil || !percent.isEmpty }

    /// Whether a number has these digits; a zero without decimals, as in `0` and `0 %`, has only what is 0 but for rounding.
    public func agrees(with value: Double) -> Bool {
        if let word { return word.isNaN ? value.isNaN : word == value }
        guard value.isFinite else { return false }
        return Self.normal(digits(of: value)) == Self.normal(mantissa + (exponent.map { "e\($0)" } ?? ""))
    }

    /// A number in the same notation, to as many digits; one that would be a zero without decimals, and is none, gets decimals.
    public func text(of value: Double) -> String {
        if let word = NumberNotation.word(for: value) {
            return text.contains("∞") && value.isInfinite ? (value < 0 ? "−∞" : "∞") : word
        }
        guard self.word == nil else { return NumberNotation.text(value) }
        let digits = digits(of: value)
        let parts = digits.split(separator: "e")
        var result = String(parts[0])
        if text.contains("−") { result = result.replacing("-", with: "−") }
        if parts.count == 2 {
            let mark = exponentMark.isEmpty ? "e" : exponentMark
            let isRaised = !mark.hasPrefix("e") && !mark.hasPrefix("E") && !mark.hasSuffix("^")
            result += mark + (isRaised ? Self.raised(String(parts[1])) : String(parts[1]))
        }
        return result + percent
    }

    /// The digits that a number has in this notation: the mantissa and, behind an `e`, the exponent.
    private func digits(of value: Double) -> String {
        let value = percent.isEmpty ? value : value * 100
        guard let exponent else {
            let digits = NumberNotation.fixed(value, decimals: decimals)
            let hidesNumber = decimals == 0 && Self.isZero(digits) && abs(value) >= Self.largestZero
            return hidesNumber ? NumberNotation.text(value) : digits
        }
        let whole = mantissa.drop { $0 == "-" }.prefix { $0 != "." }
        let isNormal = Self.isZero(mantissa) || (whole.count == 1 && whole != "0")
        if !isNormal, let digits = shifted(value, by: exponent) { return digits + "e\(exponent)" }
        return NumberNotation.scientific(value, decimals: decimals)
    }

    /// A zero without decimals claims nothing less than a zero; only rounding makes a number as small as this one.
    private static let largestZero = 1e-9

    /// The mantissa of a number with the power of ten that is written, as in `12e-3`; nil where no digit or more than three before the
    /// point would be left, so that the number needs a power of its own.
    private func shifted(_ value: Double, by exponent: Int) -> String? {
        let shifted = value / pow(10, Double(exponent))
        guard abs(shifted) < 1000 else { return nil }
        let digits = NumberNotation.fixed(shifted, decimals: decimals)
        return Self.isZero(digits) ? nil : digits
    }

    private static func isZero(_ digits: some StringProtocol) -> Bool { digits.allSatisfy { "-0.".contains($0) } }

    /// Digits so that equal numbers are equal: no sign before a zero.
    private static func normal(_ digits: String) -> String {
        let parts = digits.split(separator: "e")
        return isZero(parts[0]) ? String(digits.drop { $0 == "-" }) : digits
    }

    private static let raisedDigits: [Character: Character] = [
        "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷", "8": "⁸", "9": "⁹", "-": "⁻",
    ]

    private static func raised(_ text: String) -> String { String(text.map { raisedDigits[$0] ?? $0 }) }

    /// A raised digit or sign as it is written on the line.
    static func lowered(_ character: Character) -> Character? {
        raisedDigits.first { $0.value == character }?.key
    }
}
