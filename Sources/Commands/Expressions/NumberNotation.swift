import Glibc
import Matrices

/// Numbers as people read them: how they are printed, and to how many digits.
public enum NumberNotation {
    /// How many significant digits are printed where nobody says otherwise.
    public static let standardDigits = 4

    /// A number to so many significant digits, its zeros kept: `0.5000`, `12.34`, `1.230e-8`, `inf`; a whole number in full.
    public static func text(_ value: Double, digits: Int = standardDigits) -> String {
        if let word = word(for: value) { return word }
        if value == value.rounded(), abs(value) < 1e6 { return String(Int(value)) }
        let exponent = decimalExponent(of: value, digits: digits)
        if (-4..<6).contains(exponent) { return fixed(value, decimals: max(0, digits - 1 - exponent)) }
        return scientific(value, decimals: digits - 1)
    }

    /// A number in the fewest digits that say it, for messages.
    static func short(_ value: Double) -> String {
        value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : "\(value)"
    }

    /// A number with so many digits behind the point, rounded as C does.
    public static func fixed(_ value: Double, decimals: Int) -> String {
        formatted("%.*f", value, decimals)
    }

    /// A number as a mantissa with so many digits behind the point and a power of ten without leading zeros: `1.23e-8`.
    public static func scientific(_ value: Double, decimals: Int) -> String {
        let text = formatted("%.*e", value, decimals)
        let parts = text.split(separator: "e")
        guard parts.count == 2, let exponent = Int(parts[1]) else { return text }
        return "\(parts[0])e\(exponent)"
    }

    /// The word for a number that has no digits.
    public static func word(for value: Double) -> String? {
        if value.isNaN { return "NaN" }
        return value.isInfinite ? (value < 0 ? "-inf" : "inf") : nil
    }

    /// The power of ten of the first digit, after rounding to so many digits.
    static func decimalExponent(of value: Double, digits: Int) -> Int {
        let parts = formatted("%.*e", value, max(0, digits - 1)).split(separator: "e")
        return parts.count == 2 ? Int(parts[1]) ?? 0 : 0
    }

    private static func formatted(_ form: String, _ value: Double, _ decimals: Int) -> String {
        let length = withVaList([Int32(decimals), value]) { vsnprintf(nil, 0, form, $0) }
        var characters = [CChar](repeating: 0, count: Int(length) + 1)
        _ = withVaList([Int32(decimals), value]) { vsnprintf(&characters, characters.count, form, $0) }
        return String(decoding: characters.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}

extension ExpressionValue {
    /// The value as it is printed: numbers to so many significant digits, those of a vector with spaces between, the rows of a
    /// matrix on lines of their own.
    public func text(digits: Int = NumberNotation.standardDigits) -> String {
        switch self {
        case .number(let number): NumberNotation.text(number, digits: digits)
        case .vector(let numbers): Self.row(numbers, digits)
        case .matrix(let matrix): (0..<matrix.rows).map { Self.row(matrix.row($0), digits) }.joined(separator: "\n")
        case .word(let word): word
        case .truth(let isTrue): isTrue ? "true" : "false"
        }
    }

    private static func row(_ numbers: [Double], _ digits: Int) -> String {
        numbers.map { NumberNotation.text($0, digits: digits) }.joined(separator: " ")
    }
}
