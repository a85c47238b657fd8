import Matrices
import Testing

@Suite struct AccessTests {
    private let matrix = Matrix(rows: 2, columns: 3, entries: [1, 2, 3, 4, 5, 6])

    @Test func rowsAndColumnsAreReadInOrder() {
        #expect(matrix.row(1) == [4, 5, 6])
        #expect(matrix.column(2) == [3, 6])
        #expect(matrix[1, 0] == 4)
    }

    @Test func anEntryIsSetWhereItIsRead() {
        var changed = matrix
        changed[0, 2] = 9
        #expect(changed.entries == [1, 2, 9, 4, 5, 6])
    }

    @Test func aVectorIsAMatrixOfOneColumn() {
        let vector = Matrix(column: [1, 2])
        #expect(vector.rows == 2 && vector.columns == 1)
        #expect(vector.column(0) == [1, 2])
    }

    @Test func oneEntryThatIsNotFiniteIsEnough() {
        #expect(matrix.isFinite)
        for value in [Double.nan, .infinity, -.infinity] {
            var changed = matrix
            changed[1, 1] = value
            #expect(!changed.isFinite)
        }
    }

    @Test func onlyAsManyRowsAsColumnsMakeASquare() {
        #expect(Matrix.identity(3).isSquare)
        #expect(!matrix.isSquare)
    }
}
