/// Numbers as short text for people; `description` is the text that reads back to the same Float64.
public enum NumberText {
    /// A number with a fixed count of significant digits: `0.5123`, `1.230e-7`, `0`, `inf`, `-inf`, `nan`.
    public static func significant(_ value: Double, digits: Int = 4) -> String {
        if let special = special(value) { return special }
        let count = min(max(digits, 1), 17)
        var decimal = DecimalDigits(value)
        decimal.round(toDigits: count)
        // Ordinary notation as long as it shows no more than four zeros in front and no invented digit behind.
        if decimal.exponent >= -3 && decimal.exponent <= max(count, 5) {
            return decimal.ordinary(decimals: max(0, count - decimal.exponent))
        }
        return decimal.scientific(digits: count)
    }

    /// A number with at most so many significant digits and no zeros at the end: `0.5`, `12`, `1.2e-7`.
    public static func compact(_ value: Double, digits: Int = 4) -> String {
        withoutTrailingZeros(significant(value, digits: digits))
    }

    /// A number with a fixed count of decimals: `0.50`, `-3.14`; what is not 0 but would look like it is written as in `compact`.
    public static func fixed(_ value: Double, decimals: Int) -> String {
        if !value.isFinite { return significant(value) }
        let places = min(max(decimals, 0), 17)
        var decimal = DecimalDigits(value)
        guard decimal.exponent <= 15 else { return significant(value) }
        decimal.round(toDigits: decimal.exponent + places)
        if decimal.digits.isEmpty {
            return value == 0 ? DecimalDigits(0).ordinary(decimals: places) : compact(value, digits: 2)
        }
        return decimal.ordinary(decimals: places)
    }

    /// A number with its sign, also where it is positive: `+0.5000`.
    public static func signed(_ value: Double, digits: Int = 4) -> String {
        let text = significant(value, digits: digits)
        return value > 0 ? "+" + text : text
    }

    /// A number at the right of so many columns with as many significant digits as fit; `#` where not even one does.
    public static func aligned(_ value: Double, width: Int, digits: Int = 17) -> String {
        guard width > 0 else { return "" }
        for count in stride(from: min(max(digits, 1), 17), through: 1, by: -1) {
            let text = significant(value, digits: count)
            if text.utf8.count <= width { return String(repeating: " ", count: width - text.utf8.count) + text }
        }
        return String(repeating: "#", count: width)
    }

    private static func special(_ value: Double) -> String? {
        if value.isNaN { return "nan" }
        if value.isInfinite { return value < 0 ? "-inf" : "inf" }
        return value == 0 ? "0" : nil
    }

    private static func withoutTrailingZeros(_ text: String) -> String {
        let parts = text.split(separator: "e", maxSplits: 1)
        guard let first = parts.first, first.contains(".") else { return text }
        var mantissa = String(first)
        while mantissa.last == "0" { mantissa.removeLast() }
        if mantissa.last == "." { mantissa.removeLast() }
        return parts.count == 2 ? mantissa + "e" + parts[1] : mantissa
    }
}
