import CLapack

extension Matrix {
    /// All singular values, largest first, `[min(rows, columns)]`; all NaN if an entry is not finite.
    ///
    /// By LAPACK's `dgesdd`, whose last bits may differ between processors.
    ///
    /// - Complexity: O(rows·columns·min(rows, columns)).
    public func singularValues() -> [Double] {
        let count = min(rows, columns)
        let unknown = Array(repeating: Double.nan, count: count)
        // LAPACK may never return on what is not finite.
        guard count > 0, isFinite else { return unknown }
        // Row by row means the transposed matrix to LAPACK, which has the same singular values.
        var overwritten = entries
        var values = unknown
        let status = clapack_singular_values(Int32(columns), Int32(rows), &overwritten, &values)
        return status == 0 ? values : unknown
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
