import Matrices
import Testing

@Suite struct OrthonormalizationTests {
    private func expectOrthonormal(_ rows: Matrix) {
        let products = rows * rows.transposed()
        for row in 0..<rows.rows {
            for column in 0..<rows.rows {
                #expect(abs(products[row, column] - (row == column ? 1 : 0)) < 1e-13)
            }
        }
    }

    @Test(arguments: [1, 2, 7, 8, 9, 40])
    func theRowsBecomeOrthonormalAndTheLengthsMultiplyToTheDeterminant(size: Int) {
        let matrix = Matrix.normal(rows: size, columns: size, seed: 3)
        var rows = matrix
        let lengths = rows.orthonormalizeRows()
        expectOrthonormal(rows)
        let logarithm = lengths.reduce(0) { $0 + naturalLogarithm($1) }
        let expected = matrix.singularValues().reduce(0) { $0 + naturalLogarithm($1) }
        #expect(abs(logarithm - expected) < 1e-10 * Double(size))
        // What is left of a row is its part along the new row.
        for (index, length) in lengths.enumerated() {
            let along = (Matrix(column: matrix.row(index)).transposed() * Matrix(column: rows.row(index)))[0, 0]
            #expect(abs(along - length) < 1e-12 * max(1, length))
        }
    }

    @Test func rowsThatDependOnOthersAreReplaced() {
        var rows = Matrix(rows: 3, columns: 3, entries: [1, 2, 2, 2, 4, 4, 0, 0, 0])
        let lengths = rows.orthonormalizeRows()
        #expect(lengths == [3, 0, 0])
        expectOrthonormal(rows)
    }

    @Test(arguments: [1e-200, 1e200])
    func theScaleDoesNotMatter(scale: Double) {
        var rows = scale * Matrix.normal(rows: 5, columns: 5, seed: 4)
        var plain = Matrix.normal(rows: 5, columns: 5, seed: 4)
        let lengths = zip(rows.orthonormalizeRows(), plain.orthonormalizeRows())
        #expect(lengths.allSatisfy { abs($0 / scale - $1) < 1e-12 * $1 })
        expectOrthonormal(rows)
    }

    @Test func whatIsNotFiniteHasNoLength() {
        var undefined = Matrix(rows: 2, columns: 2, entries: [.nan, 0, 1, 1])
        let lengths = undefined.orthonormalizeRows()
        #expect(lengths.allSatisfy { $0.isNaN })
        var infinite = Matrix(rows: 1, columns: 2, entries: [.infinity, 1])
        let length = infinite.orthonormalizeRows()[0]
        #expect(length.isNaN)
    }
}
