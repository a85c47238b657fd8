import Matrices
import Testing

@Suite struct ProductsTests {
    private let wide = Matrix(rows: 2, columns: 3, entries: [1, 2, 3, 4, 5, 6])
    private let tall = Matrix(rows: 3, columns: 2, entries: [7, 8, 9, 10, 11, 12])

    @Test func aProductSumsRowTimesColumn() {
        #expect(wide * tall == Matrix(rows: 2, columns: 2, entries: [58, 64, 139, 154]))
    }

    @Test func theIdentityChangesNothing() {
        #expect(Matrix.identity(2) * wide == wide)
        #expect(wide * Matrix.identity(3) == wide)
    }

    @Test func transposingAProductExchangesTheFactors() {
        #expect((wide * tall).transposed() == tall.transposed() * wide.transposed())
        #expect(wide.transposed().transposed() == wide)
    }

    @Test func scalingReachesEveryEntry() {
        #expect(2 * wide == Matrix(rows: 2, columns: 3, entries: [2, 4, 6, 8, 10, 12]))
    }

    @Test func whatIsAddedCanBeTakenAway() {
        #expect((wide + tall.transposed()) - tall.transposed() == wide)
        #expect(wide + wide == 2 * wide)
    }

    @Test func aProductOverNoTermsIsZero() {
        let none = Matrix(rows: 2, columns: 0) * Matrix(rows: 0, columns: 3)
        #expect(none == Matrix(rows: 2, columns: 3))
    }
}
