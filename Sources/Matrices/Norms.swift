import CKernels

/// The Euclidean norm of a vector, right wherever the result itself is a number: no square on the way underflows or
/// overflows.
///
/// NaN if an entry is NaN, else infinite if one is infinite; 0 for no entries.
public func euclideanNorm(_ vector: some Collection<Double>) -> Double {
    let sum = vector.reduce(0) { $0 + $1 * $1 }
    // Between these bounds no square that matters has been lost.
    if sum > 0x1p-900, sum < .infinity { return sum.squareRoot() }

    var largest = 0.0
    for entry in vector {
        if entry.isNaN { return .nan }
        largest = max(largest, abs(entry))
    }
    guard largest > 0, largest < .infinity else { return largest }

    // A power of two, so that scaling rounds nothing that is not negligible.
    let exponent = largest.exponent
    let scaledSum = vector.reduce(0) { partial, entry in
        let scaled = scaledByPowerOfTwo(entry, exponent: -exponent)
        return partial + scaled * scaled
    }
    return scaledByPowerOfTwo(scaledSum.squareRoot(), exponent: exponent)
}

/// The same for an array. Generic code is slow where another module calls it.
public func euclideanNorm(_ vector: [Double]) -> Double { euclideanNorm(vector[...]) }

/// The Euclidean norm by sums in eight lanes: many times as fast for long vectors, and in its last digit perhaps another number
/// than `euclideanNorm`, which other numbers are computed from.
public func euclideanNormInLanes(_ vector: [Double]) -> Double { kernel_norm(vector, vector.count) }

/// The value times 2^exponent, also where the power itself would be no number.
func scaledByPowerOfTwo(_ value: Double, exponent: Int) -> Double {
    Double(sign: .plus, exponent: exponent, significand: value)
}

extension Matrix {
    /// The Frobenius norm, the Euclidean norm of all entries.
    public var frobeniusNorm: Double { euclideanNorm(entries) }
}
