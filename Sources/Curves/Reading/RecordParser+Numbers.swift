import Glibc

extension RecordParser {
    /// The number that a stretch of bytes is: decimal, or inf or nan in any of their spellings; nil for anything else.
    ///
    /// - Precondition: A byte follows that is no part of a number, as a quote or the line's newline is.
    static func number(of range: Range<Int>, in bytes: Span<UInt8>) -> Double? {
        var place = range.lowerBound
        guard place < range.upperBound, range.upperBound < bytes.count else { return nil }
        let isNegative = bytes[place] == UInt8(ascii: "-")
        if isNegative || bytes[place] == UInt8(ascii: "+") { place += 1 }
        let afterSign = place
        var mantissa: UInt64 = 0
        var digits = 0
        var exponent = 0
        var isInFraction = false
        scan: while place < range.upperBound {
            let byte = bytes[place]
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                // Beyond 2^53 the digits go to the slow way in any case.
                mantissa = mantissa &* 10 &+ UInt64(byte &- UInt8(ascii: "0"))
                digits += 1
                if isInFraction { exponent -= 1 }
            case UInt8(ascii: ".") where !isInFraction: isInFraction = true
            default: break scan
            }
            place += 1
        }
        guard digits > 0 else { return special(afterSign..<range.upperBound, isNegative, bytes) }
        if place < range.upperBound {
            guard bytes[place] | 0x20 == UInt8(ascii: "e"),
                let written = wholeNumber((place + 1)..<range.upperBound, bytes)
            else { return nil }
            exponent += written
        }
        // Both factors are exact, so that the result is the nearest number (Clinger 1990).
        if digits <= 19, mantissa <= 1 << 53, exponent >= -22, exponent <= 22 {
            let magnitude =
                exponent < 0 ? Double(mantissa) / powersOfTen[-exponent] : Double(mantissa) * powersOfTen[exponent]
            return isNegative ? -magnitude : magnitude
        }
        return bytes.withUnsafeBytes { buffer in
            buffer.baseAddress.map { strtod($0.assumingMemoryBound(to: CChar.self) + range.lowerBound, nil) }
        }
    }

    private static let powersOfTen: [Double] = [
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20,
        1e21, 1e22,
    ]

    private static func special(_ range: Range<Int>, _ isNegative: Bool, _ bytes: Span<UInt8>) -> Double? {
        switch lowercased(range, in: bytes) {
        case "nan": .nan
        case "inf", "infinity": isNegative ? -.infinity : .infinity
        default: nil
        }
    }

    /// A whole number with a sign or without; what is too large for any exponent is held at the ends.
    private static func wholeNumber(_ range: Range<Int>, _ bytes: Span<UInt8>) -> Int? {
        var place = range.lowerBound
        guard place < range.upperBound else { return nil }
        let isNegative = bytes[place] == UInt8(ascii: "-")
        if isNegative || bytes[place] == UInt8(ascii: "+") { place += 1 }
        guard place < range.upperBound else { return nil }
        var number = 0
        while place < range.upperBound {
            guard bytes[place] >= UInt8(ascii: "0"), bytes[place] <= UInt8(ascii: "9") else { return nil }
            number = min(number * 10 + Int(bytes[place] - UInt8(ascii: "0")), 1_000_000)
            place += 1
        }
        return isNegative ? -number : number
    }
}
