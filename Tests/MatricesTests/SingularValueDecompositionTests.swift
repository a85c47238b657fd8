import Matrices
import Testing

@Suite struct SingularValueDecompositionTests {
    @Test(arguments: [[1, 1], [4, 4], [6, 3], [3, 6]])
    func theFactorsMultiplyToTheMatrix(shape: [Int]) throws {
        let matrix = Matrix.normal(rows: shape[0], columns: shape[1], seed: 31)
        let count = shape.min() ?? 0
        let found = try #require(SingularValueDecomposition(of: matrix))
        var diagonal = Matrix(rows: count, columns: count)
        for index in 0..<count { diagonal[index, index] = found.values[index] }
        #expect((found.left * diagonal * found.rightTransposed).distance(to: matrix) < 1e-13)
        #expect((found.left.transposed() * found.left).distance(to: .identity(count)) < 1e-13)
        #expect((found.rightTransposed * found.rightTransposed.transposed()).distance(to: .identity(count)) < 1e-13)
        #expect(zip(found.values, matrix.singularValues()).allSatisfy { abs($0 - $1) < 1e-13 })
    }

    @Test func whatIsNotFiniteHasNone() {
        #expect(SingularValueDecomposition(of: Matrix(rows: 2, columns: 2, repeating: .nan)) == nil)
        #expect(SingularValueDecomposition(of: Matrix(rows: 2, columns: 2, repeating: .infinity)) == nil)
    }

    @Test func anEmptyMatrixHasEmptyFactors() throws {
        let found = try #require(SingularValueDecomposition(of: Matrix(rows: 0, columns: 3)))
        #expect(found.values.isEmpty)
        #expect(found.left == Matrix(rows: 0, columns: 0))
    }
}
