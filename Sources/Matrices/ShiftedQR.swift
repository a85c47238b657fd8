/// The shifted QR iteration that brings an upper Hessenberg matrix to real Schur form, without vectors.
///
/// J. G. F. Francis: The QR transformation, The Computer Journal 4, 1961 and 1962; deflation and shifts as in R. S.
/// Martin, G. Peters, J. H. Wilkinson: The QR algorithm for real Hessenberg matrices, Numerische Mathematik 14, 1970.
struct ShiftedQR {
    private var matrix: Matrix
    private let norm: Double
    /// What exceptional shifts have taken from the diagonal of the rows that are still active.
    private var taken = 0.0

    /// An iteration on this upper Hessenberg matrix, whose entries are about 1 at most.
    init(hessenberg: Matrix) {
        matrix = hessenberg
        norm = hessenberg.frobeniusNorm
    }

    /// The eigenvalues, or nil after 30 steps a row without an end.
    mutating func eigenvalues() -> [ComplexNumber]? {
        var found: [ComplexNumber] = []
        var last = matrix.rows - 1
        var stepsLeft = 30 * matrix.rows
        var stepsHere = 0
        while last >= 0 {
            let first = startOfBlock(endingAt: last)
            if last - first <= 1 {
                found += last == first ? [eigenvalue(at: last)] : eigenvaluesOfPair(endingAt: last)
                last = first - 1
                stepsHere = 0
                continue
            }
            guard stepsLeft > 0 else { return nil }
            stepsLeft -= 1
            stepsHere += 1
            let shifts = stepsHere.isMultiple(of: 10) ? exceptionalShifts(upTo: last) : shifts(at: last)
            step(from: first, to: last, shifts: shifts)
        }
        return found
    }

    /// The first row of the block that ends in this row and has no negligible entry on its subdiagonal.
    private mutating func startOfBlock(endingAt last: Int) -> Int {
        // Entries below this bound are nothing beside a matrix of norm about 1, even where the diagonal is as small.
        let nothing = 0x1p-960
        for row in stride(from: last, to: 0, by: -1) {
            let beside = abs(matrix[row - 1, row - 1]) + abs(matrix[row, row])
            if abs(matrix[row, row - 1]) <= max(0x1p-53 * (beside == 0 ? norm : beside), nothing) {
                matrix[row, row - 1] = 0
                return row
            }
        }
        return 0
    }

    private func eigenvalue(at row: Int) -> ComplexNumber {
        ComplexNumber(real: matrix[row, row] + taken)
    }

    private func eigenvaluesOfPair(endingAt last: Int) -> [ComplexNumber] {
        let lower = matrix[last, last]
        let product = matrix[last, last - 1] * matrix[last - 1, last]
        let halfDifference = 0.5 * (matrix[last - 1, last - 1] - lower)
        let discriminant = halfDifference * halfDifference + product
        let root = abs(discriminant).squareRoot()
        guard discriminant >= 0 else {
            let real = lower + halfDifference + taken
            return [ComplexNumber(real: real, imaginary: root), ComplexNumber(real: real, imaginary: -root)]
        }
        let further = halfDifference + (halfDifference < 0 ? -root : root)
        let nearer = further == 0 ? 0 : product / further
        return [ComplexNumber(real: lower + further + taken), ComplexNumber(real: lower - nearer + taken)]
    }

    private func shifts(at last: Int) -> Shifts {
        Shifts(
            lower: matrix[last, last], upper: matrix[last - 1, last - 1],
            product: matrix[last, last - 1] * matrix[last - 1, last])
    }

    /// The shifts of Wilkinson that break a cycle, taken after ten steps without a new eigenvalue.
    private mutating func exceptionalShifts(upTo last: Int) -> Shifts {
        let shift = matrix[last, last]
        taken += shift
        for row in 0...last { matrix[row, row] -= shift }
        let size = abs(matrix[last, last - 1]) + abs(matrix[last - 1, last - 2])
        return Shifts(lower: 0.75 * size, upper: 0.75 * size, product: -0.4375 * size * size)
    }

    /// One implicit double QR step on the rows `first ... last`, three at least: a bulge is made at the top and
    /// chased to the bottom.
    private mutating func step(from first: Int, to last: Int, shifts: Shifts) {
        var (start, column) = startOfStep(from: first, to: last, shifts: shifts)
        for row in start + 2...last {
            matrix[row, row - 2] = 0
            if row > start + 2 { matrix[row, row - 3] = 0 }
        }
        for row in start..<last {
            let height = min(3, last - row + 1)
            if row > start { column = (0..<height).map { matrix[row + $0, row - 1] } }
            let reflection = Reflection(turning: column)
            guard reflection.factor > 0 else { continue }
            if row > start {
                matrix[row, row - 1] = reflection.image
                for below in 1..<height { matrix[row + below, row - 1] = 0 }
            } else if row > first {
                matrix[row, row - 1] = -matrix[row, row - 1]
            }
            reflection.apply(to: &matrix, fromRow: row, columns: row..<last + 1)
            reflection.apply(to: &matrix, fromColumn: row, rows: first..<min(last, row + 3) + 1)
        }
    }

    /// The row where the step may start, below two small entries of the subdiagonal, with the first column of the
    /// shifted square there.
    private func startOfStep(from first: Int, to last: Int, shifts: Shifts) -> (row: Int, column: [Double]) {
        var row = last - 2
        while true {
            let column = shifts.firstColumn(of: matrix, at: row)
            if row == first { return (row, column) }
            let here = abs(matrix[row, row])
            let around = abs(matrix[row - 1, row - 1]) + here + abs(matrix[row + 1, row + 1])
            let lost = abs(matrix[row, row - 1]) * (abs(column[1]) + abs(column[2]))
            if lost <= 0x1p-53 * abs(column[0]) * around { return (row, column) }
            row -= 1
        }
    }
}

/// The two shifts of a double QR step, as the 2 × 2 block whose eigenvalues they are.
private struct Shifts {
    let lower: Double
    let upper: Double
    /// The product of the two entries off the diagonal.
    let product: Double

    /// The direction of the first column of (H − a)(H − b), a and b being the shifts and H the block that starts in
    /// this row.
    func firstColumn(of matrix: Matrix, at row: Int) -> [Double] {
        let here = matrix[row, row]
        let below = matrix[row + 1, row]
        let fromLower = lower - here
        let fromUpper = upper - here
        let column = [
            (fromLower * fromUpper - product) / below + matrix[row, row + 1],
            matrix[row + 1, row + 1] - here - fromLower - fromUpper,
            matrix[row + 2, row + 1],
        ]
        let size = column.reduce(0) { $0 + abs($1) }
        return column.map { $0 / size }
    }
}
