import Glibc

/// How two paths to a gradient are compared.
enum ProofComparison {
    /// Up to this share of the gradients that a number is made of, it may be rounding.
    private static let rounding = 1e-13

    /// The error relative to the larger of two numbers; 0 where they are the same.
    static func relativeError(_ left: Double, _ right: Double) -> Double {
        if left == right || left.isNaN && right.isNaN { return 0 }
        guard left.isFinite, right.isFinite else { return .infinity }
        return abs(left - right) / max(abs(left), abs(right))
    }

    /// The relative error that counts: a difference that rounding of what arrives explains is relative to that.
    static func error(_ left: Double, _ right: Double, arriving: Double) -> Double {
        let error = relativeError(left, right)
        guard error.isFinite, error > 0 else { return error }
        let difference = abs(left - right)
        return difference <= rounding * arriving ? min(error, difference / arriving) : error
    }

    /// How many digits agree, as a relative error says it: from 0 to 16.
    static func digits(_ error: Double) -> Int {
        error == 0 ? 16 : max(0, min(16, Int((-log10(min(error, 1))).rounded(.down))))
    }
}
