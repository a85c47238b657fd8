import Glibc

/// What to show for a step that reads or answers numbers: all of them where they are few and short, as many as have room and `…`
/// otherwise, each to three digits.
public func numbersToken(_ numbers: [Double]) -> String {
    let texts = numbers.map(shortText)
    let whole = texts.joined(separator: " ")
    guard whole.count > widestToken, texts.count > 1 else { return whole }
    var token = texts[0]
    for text in texts.dropFirst() {
        // Behind the next number there must be room for the sign that more follow.
        guard token.count + 1 + text.count + 2 <= widestToken else { break }
        token += " " + text
    }
    return token + " …"
}

/// A step of a timeline is not wider.
private let widestToken = 7

private func shortText(_ value: Double) -> String {
    if value.isNaN { return "NaN" }
    if value.isInfinite { return value < 0 ? "-inf" : "inf" }
    // A zero may have a sign, which says nothing here.
    var characters = [CChar](repeating: 0, count: 32)
    let length = withVaList([value == 0 ? 0 : value]) { vsnprintf(&characters, 32, "%.3g", $0) }
    let text = String(decoding: characters.prefix(Int(length)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let parts = text.split(separator: "e")
    guard parts.count == 2, let exponent = Int(parts[1]) else { return text }
    return "\(parts[0])e\(exponent)"
}
