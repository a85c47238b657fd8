import CKernels
import CLapack

extension Matrix {
    /// All singular values, largest first, `[min(rows, columns)]`; all NaN if an entry is not finite.
    ///
    /// Each is right to a few units in the last place of the largest one: those far below that are rounding.
    /// - Complexity: O(rows·columns·min(rows, columns)).
    public func singularValues() -> [Double] {
        if rows < columns { return transposed().singularValues() }
        let unknown = Array(repeating: Double.nan, count: columns)
        let most = kernel_largest_magnitude(entries, entries.count)
        guard most.isFinite else { return unknown }
        guard most > 0 else { return unknown.map { _ in 0 } }

        // Entries near 1, so that their squares neither underflow nor overflow.
        let exponent = most.exponent
        let scaled =
            abs(exponent) < 200 ? entries : entries.map { scaledByPowerOfTwo($0, exponent: -exponent) }
        var diagonal = unknown
        var above = unknown
        let scratch = AlignedBuffer(count: kernel_bidiagonalize_scratch(rows, columns))
        kernel_bidiagonalize(scaled, rows, columns, &diagonal, &above, scratch.start)
        guard clapack_bidiagonal_values(Int32(columns), &diagonal, &above) == 0 else { return unknown }
        return abs(exponent) < 200 ? diagonal : diagonal.map { scaledByPowerOfTwo($0, exponent: exponent) }
    }

    /// The spectral norm, the largest singular value: NaN if an entry is NaN, else infinite if one is infinite; 0 for
    /// an empty matrix.
    public func spectralNorm() -> Double {
        if isFinite { return singularValues().first ?? 0 }
        return entries.contains(where: \.isNaN) ? .nan : .infinity
    }

    /// The largest singular value divided by the smallest: infinite for a singular matrix, NaN if an entry is not
    /// finite or there are none.
    public func conditionNumber() -> Double {
        let values = singularValues()
        guard let largest = values.first, let smallest = values.last, !largest.isNaN else { return .nan }
        return smallest == 0 ? .infinity : largest / smallest
    }
}
