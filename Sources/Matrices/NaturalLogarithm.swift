/// The natural logarithm, within one unit in the last place and with the same bits on every machine.
///
/// The C library chooses its code by the processor, and the choices differ in the last bit; here a seed must give the
/// same normal numbers everywhere. With x = 2^k·(1 + f) and s = f/(2 + f), ln(1 + f) = 2·atanh(s), whose series in s²
/// is summed for |s| ≤ 0.172. The order of the corrections is that of the C library of Sun Microsystems (fdlibm,
/// 1993).
public func naturalLogarithm(_ value: Double) -> Double {
    guard value > 0 else { return value == 0 ? -.infinity : .nan }
    guard value < .infinity else { return value }

    var exponent = Double(value.exponent)
    var significand = value.significand
    if significand > 1.4142135623730951 {
        significand /= 2
        exponent += 1
    }

    let excess = significand - 1
    let ratio = excess / (2 + excess)
    let square = ratio * ratio
    var series = 0.0
    for divisor in stride(from: 25.0, through: 3.0, by: -2.0) {
        series = square * (1 / divisor + series)
    }
    let halfSquare = 0.5 * excess * excess
    let correction = ratio * (halfSquare + 2 * series)

    // The upper part has 21 zero bits at its end: its product with the exponent is exact.
    let upperLogarithmOfTwo = 0x1.62e42feep-1
    let lowerLogarithmOfTwo = 0x1.a39ef35793c76p-33
    return exponent * upperLogarithmOfTwo
        - ((halfSquare - (correction + exponent * lowerLogarithmOfTwo)) - excess)
}
