import Glibc

/// A number in a sentence, rounded to so many significant digits: `0.62`, `1.00`, `1.2e-7`, `inf`.
public func rounded(_ value: Double, digits: Int) -> String {
    if value.isNaN { return "NaN" }
    if value.isInfinite { return value < 0 ? "-inf" : "inf" }
    if value == 0 { return "0" }
    var characters = [CChar](repeating: 0, count: 48)
    let length = withVaList([Int32(digits), value]) { vsnprintf(&characters, 48, "%#.*g", $0) }
    let text = String(decoding: characters.prefix(Int(length)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let parts = text.split(separator: "e", maxSplits: 1)
    var mantissa = String(parts[0])
    if mantissa.last == "." { mantissa.removeLast() }
    guard parts.count == 2, let exponent = Int(parts[1]) else { return mantissa }
    return "\(mantissa)e\(exponent)"
}

/// A factor per step: two digits as long as they tell it from 1, else three.
func factorText(_ factor: Double) -> String {
    "×" + rounded(factor, digits: factor < 0.95 ? 2 : 3)
}

/// A time in steps: `1.4 steps`, `103 steps`.
func stepsText(_ steps: Double) -> String {
    rounded(steps, digits: steps < 10 ? 2 : 3) + " steps"
}

/// A count with its noun: `1 unit`, `3 units`, `2 losses`.
func counted(_ count: Int, _ noun: String) -> String {
    count == 1 ? "1 \(noun)" : "\(count) \(noun)\(noun.hasSuffix("s") ? "es" : "s")"
}
