import Glibc
import Matrices
import Testing

@Suite struct SingularValuesTests {
    @Test func aDiagonalMatrixHasTheModuliOfItsDiagonal() {
        let matrix = Matrix(rows: 2, columns: 3, entries: [0, -3, 0, 2, 0, 0])
        for values in [matrix.singularValues(), matrix.transposed().singularValues()] {
            #expect(zip(values, [3, 2]).allSatisfy { abs($0 - $1) < 1e-14 })
        }
        #expect(abs(matrix.spectralNorm() - 3) < 1e-14)
        #expect(abs(matrix.conditionNumber() - 1.5) < 1e-14)
    }

    @Test func theirSquaresSumToThatOfTheFrobeniusNorm() {
        for (rows, columns) in [(1, 1), (5, 3), (3, 5), (30, 30)] {
            let matrix = Matrix.normal(rows: rows, columns: columns, seed: 21)
            #expect(abs(euclideanNorm(matrix.singularValues()) / matrix.frobeniusNorm - 1) < 1e-14)
        }
    }

    /// Weights that blew up beside those of units that are dead.
    @Test func hugeEntriesBesideTinyOnesLeaveAllFinite() {
        let exponents: [[Double]] = [
            [29, 1, 29, 97, 28, 29, 30, -1], [1, 2, 2, 2, -1, 0, 1, -1], [28, 1, 29, 66, 91, 30, 92, 29],
            [1, 1, 1, 1, -1, -1, 1, 0], [-1, -1, 87, -1, -1, -1, -1, 251], [29, 0, 93, -1, 28, 29, 30, 252],
            [29, 1, 29, 1, -1, 27, 28, 192], [29, 0, 28, 159, 28, 29, 29, 227],
        ]
        for seed in 1...40 {
            var matrix = Matrix.normal(rows: 8, columns: 8, seed: UInt64(seed))
            for row in 0..<8 {
                for column in 0..<8 { matrix[row, column] *= pow(10, exponents[row][column]) }
            }
            let values = matrix.singularValues()
            #expect(values.allSatisfy { $0.isFinite }, "seed \(seed): \(values)")
            let largest = matrix.entries.map(\.magnitude).max() ?? 0
            #expect(values[0] >= largest * (1 - 1e-14) && values[0] <= largest * 8)
        }
    }

    @Test func theyAreThoseOfTheDecomposition() throws {
        for (rows, columns) in [(1, 1), (2, 2), (7, 7), (8, 8), (9, 9), (17, 9), (9, 17), (64, 64), (70, 66)] {
            let matrix = Matrix.normal(rows: rows, columns: columns, seed: 24)
            let expected = try #require(SingularValueDecomposition(of: matrix)).values
            for (value, other) in zip(matrix.singularValues(), expected) {
                #expect(abs(value - other) < 1e-14 * expected[0] * Double(columns).squareRoot())
            }
        }
    }

    @Test(arguments: [1e-300, 1e-160, 1e160, 1e300])
    func theScaleDoesNotMatter(scale: Double) {
        let matrix = Matrix.normal(rows: 9, columns: 9, seed: 25)
        for (value, plain) in zip((scale * matrix).singularValues(), matrix.singularValues()) {
            #expect(abs(value / scale - plain) < 1e-13)
        }
    }

    @Test func smallOnesAreRightRelativeToTheLargest() {
        // An orthogonal matrix from both sides of known values, down to 1e-12.
        var turned = Matrix.normal(rows: 12, columns: 12, seed: 26)
        var other = Matrix.normal(rows: 12, columns: 12, seed: 27)
        _ = turned.orthonormalizeRows()
        _ = other.orthonormalizeRows()
        var diagonal = Matrix(rows: 12, columns: 12)
        for index in 0..<12 { diagonal[index, index] = (0..<index).reduce(1) { value, _ in value / 10 } }
        for (index, value) in (turned * diagonal * other).singularValues().enumerated() {
            #expect(abs(value - diagonal[index, index]) < 4e-15)
        }
    }

    @Test func aMatrixOfZerosHasZeros() {
        #expect(Matrix(rows: 3, columns: 2).singularValues() == [0, 0])
        #expect(Matrix(rows: 3, columns: 3, repeating: 1).singularValues().dropFirst().allSatisfy { $0 < 1e-15 })
    }

    @Test func theMatrixItselfIsLeftAsItWas() {
        let matrix = Matrix.normal(rows: 4, columns: 4, seed: 22)
        let copy = matrix
        #expect(matrix.singularValues() == copy.singularValues())
        #expect(matrix == copy)
    }

    @Test func whatIsNotFiniteGivesNaN() {
        for value in [Double.nan, .infinity] {
            var matrix = Matrix(rows: 3, columns: 2)
            matrix[1, 1] = value
            #expect(matrix.singularValues().count == 2)
            #expect(matrix.singularValues().allSatisfy { $0.isNaN })
            #expect(matrix.conditionNumber().isNaN)
        }
        #expect(Matrix(column: [1, .nan, .infinity]).spectralNorm().isNaN)
        #expect(Matrix(column: [1, -.infinity]).spectralNorm() == .infinity)
    }

    @Test func aSingularMatrixHasAnInfiniteConditionNumber() {
        #expect(Matrix(rows: 2, columns: 2, entries: [1, 0, 0, 0]).conditionNumber() == .infinity)
    }

    @Test func anEmptyMatrixHasNone() {
        #expect(Matrix(rows: 0, columns: 3).singularValues().isEmpty)
        #expect(Matrix(rows: 0, columns: 3).spectralNorm() == 0)
        #expect(Matrix(rows: 0, columns: 3).conditionNumber().isNaN)
    }

    @Test func theyMayBeAskedForByManyTasksAtOnce() async {
        let matrix = Matrix.normal(rows: 20, columns: 20, seed: 23)
        let expected = matrix.singularValues()
        await withTaskGroup(of: [Double].self) { group in
            for _ in 0..<16 { group.addTask { matrix.singularValues() } }
            for await values in group { #expect(values == expected) }
        }
    }
}
