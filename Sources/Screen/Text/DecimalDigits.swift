/// A finite number as decimal digits: 0.d₁d₂d₃… × 10^exponent.
///
/// The digits are those of the shortest text that reads back to the same Float64, so that no formatting library is needed.
struct DecimalDigits {
    var digits: [UInt8]
    var exponent: Int
    let isNegative: Bool

    init(_ value: Double) {
        isNegative = value.sign == .minus
        digits = []
        exponent = 0
        guard value.isFinite, value != 0 else { return }
        var pointSeen = false
        var written = 0
        let description = Array(value.magnitude.description.utf8)
        for (index, byte) in description.enumerated() {
            if byte == UInt8(ascii: "e") {
                written = Int(String(decoding: description[(index + 1)...], as: UTF8.self)) ?? 0
                break
            } else if byte == UInt8(ascii: ".") {
                pointSeen = true
            } else {
                if !pointSeen { exponent += 1 }
                digits.append(byte - UInt8(ascii: "0"))
            }
        }
        exponent += written
        let leading = digits.prefix { $0 == 0 }.count
        digits.removeFirst(leading)
        exponent -= leading
        while digits.last == 0 { digits.removeLast() }
    }

    /// Rounds half up to this number of digits, which may be 0 or less.
    mutating func round(toDigits count: Int) {
        guard count < digits.count else { return }
        guard count >= 0 else {
            digits = []
            return
        }
        let up = digits[count] >= 5
        digits.removeLast(digits.count - count)
        guard up else { return }
        var index = count - 1
        while index >= 0 {
            if digits[index] < 9 {
                digits[index] += 1
                return
            }
            digits[index] = 0
            index -= 1
        }
        digits.insert(1, at: 0)
        exponent += 1
    }

    /// The digit at a power of ten.
    func digit(at power: Int) -> UInt8 {
        let index = exponent - 1 - power
        return digits.indices.contains(index) ? digits[index] : 0
    }

    /// The number in ordinary notation with this number of decimals.
    func ordinary(decimals: Int) -> String {
        var text = isNegative ? "-" : ""
        for power in stride(from: max(exponent - 1, 0), through: 0, by: -1) { text += String(digit(at: power)) }
        if decimals > 0 {
            text += "."
            for place in 1...decimals { text += String(digit(at: -place)) }
        }
        return text
    }

    /// The number as d.ddd × 10^n, written `d.ddde-n`.
    func scientific(digits count: Int) -> String {
        var text = isNegative ? "-" : ""
        text += String(digits.first ?? 0)
        if count > 1 {
            text += "."
            for index in 1..<count { text += String(digits.indices.contains(index) ? digits[index] : 0) }
        }
        return text + "e" + String(digits.isEmpty ? 0 : exponent - 1)
    }
}
