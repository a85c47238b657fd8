extension Matrix {
    /// All eigenvalues of a square matrix, those of largest modulus first; nil if an entry is not finite or the
    /// iteration does not converge.
    ///
    /// The matrix is balanced, reduced to Hessenberg form and brought to real Schur form by shifted QR steps, in Swift
    /// alone: a LAPACK picks its kernels by the processor, and a matrix scaled to a spectral radius must have the same
    /// bits on every machine.
    ///
    /// - Precondition: It is square.
    /// - Complexity: O(n³).
    public func eigenvalues() -> [ComplexNumber]? {
        precondition(isSquare, "eigenvalues of a \(rows) × \(columns) matrix")
        guard isFinite else { return nil }
        guard let largest = entries.lazy.map({ abs($0) }).max() else { return [] }
        guard largest > 0 else { return Array(repeating: ComplexNumber(real: 0), count: rows) }

        // Entries near 1, so that products of them neither underflow nor overflow.
        let exponent = largest.exponent
        var scaled = self
        scaled.entries = entries.map { scaledByPowerOfTwo($0, exponent: -exponent) }
        scaled.balance()
        scaled.reduceToHessenberg()

        var iteration = ShiftedQR(hessenberg: scaled)
        return iteration.eigenvalues()?
            .map { value in
                ComplexNumber(
                    real: scaledByPowerOfTwo(value.real, exponent: exponent),
                    imaginary: scaledByPowerOfTwo(value.imaginary, exponent: exponent))
            }
            .sorted { ($0.modulus, $0.real, $0.imaginary) > ($1.modulus, $1.real, $1.imaginary) }
    }

    /// The largest modulus of an eigenvalue; NaN if an entry is not finite or the eigenvalues could not be found, 0
    /// for an empty matrix.
    ///
    /// - Precondition: It is square.
    public func spectralRadius() -> Double {
        guard let values = eigenvalues() else { return .nan }
        return values.first?.modulus ?? 0
    }
}
