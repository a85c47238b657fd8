import Glibc

/// Numbers as they stand at an axis, with a true minus.
enum NumberLabel {
    /// A number with as many decimals as its neighbours at a distance of `step` need; as short as it can be where that is 0.
    static func text(_ value: Double, step: Double) -> String {
        guard value.isFinite else { return value.isNaN ? "NaN" : value < 0 ? "−inf" : "inf" }
        guard value != 0, step == 0 || abs(value) > step * 1e-6 else { return "0" }
        let decade = Int(log10(abs(value)).rounded(.down))
        guard (-4...5).contains(decade) else { return scientific(value, decade: decade, step: step) }
        let finest = step > 0 ? step : pow(10, Double(decade - 2))
        let decimals = max(0, Int((-log10(finest) - 1e-9).rounded(.up)))
        return signed(fixed(value, decimals: decimals, trimmed: step == 0))
    }

    /// A power of ten: 10⁻³; 1 and 10 as they are.
    static func power(_ exponent: Int) -> String {
        exponent == 0 ? "1" : exponent == 1 ? "10" : "10" + raised(exponent)
    }

    private static func scientific(_ value: Double, decade: Int, step: Double) -> String {
        let power = pow(10, Double(decade))
        guard power > 0 else { return "\(value)" }
        let decimals = step > 0 ? min(max(0, Int((-log10(step / power) - 1e-9).rounded(.up))), 3) : 2
        let mantissa = signed(fixed(value / power, decimals: decimals, trimmed: step == 0))
        return mantissa == "1" ? "10\(raised(decade))" : "\(mantissa)·10\(raised(decade))"
    }

    private static func raised(_ exponent: Int) -> String {
        let digits = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
        return String(String(exponent).map { $0.wholeNumberValue.map { digits[$0] } ?? "⁻" })
    }

    private static func signed(_ text: String) -> String {
        text.first == "-" ? "−" + text.dropFirst() : text
    }

    private static func fixed(_ value: Double, decimals: Int, trimmed: Bool) -> String {
        var characters = [CChar](repeating: 0, count: 48)
        let length = withVaList([Int32(min(decimals, 12)), value]) { vsnprintf(&characters, 48, "%.*f", $0) }
        var text = String(decoding: characters.prefix(Int(length)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
        guard trimmed, text.contains(".") else { return text }
        while text.last == "0" { text.removeLast() }
        if text.last == "." { text.removeLast() }
        return text
    }
}
