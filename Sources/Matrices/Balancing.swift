extension Matrix {
    /// Scales a square matrix by a diagonal one from the left and its inverse from the right, until rows and columns
    /// are about equally large.
    ///
    /// The factors are powers of two, so nothing is rounded and the eigenvalues stay what they are; they are found more
    /// exactly. B. N. Parlett, C. Reinsch: Balancing a matrix for calculation of eigenvalues and eigenvectors, 1969.
    mutating func balance() {
        var isBalanced = false
        while !isBalanced {
            isBalanced = true
            for index in 0..<rows {
                let factor = balancingFactor(at: index)
                guard factor != 1 else { continue }
                isBalanced = false
                for other in 0..<rows {
                    self[index, other] /= factor
                    self[other, index] *= factor
                }
            }
        }
    }

    /// The power of two that brings a row and its column together; 1 where scaling would gain less than a twentieth.
    private func balancingFactor(at index: Int) -> Double {
        var columnSum = 0.0
        var rowSum = 0.0
        for other in 0..<rows where other != index {
            columnSum += abs(self[other, index])
            rowSum += abs(self[index, other])
        }
        guard columnSum > 0, rowSum > 0 else { return 1 }

        let sum = columnSum + rowSum
        var factor = 1.0
        while columnSum < rowSum / 2 {
            factor *= 2
            columnSum *= 4
        }
        while columnSum >= rowSum * 2 {
            factor /= 2
            columnSum /= 4
        }
        return (columnSum + rowSum) / factor < 0.95 * sum ? factor : 1
    }
}
