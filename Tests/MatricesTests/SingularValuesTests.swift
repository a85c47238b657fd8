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
