import Matrices
import Testing

@Suite struct NormsTests {
    @Test func threeAndFourMakeFiveAtEveryMagnitude() {
        for exponent in [-1070, -700, -500, -450, 0, 450, 511, 1000, 1020] {
            let unit = Double(sign: .plus, exponent: exponent, significand: 1)
            #expect(euclideanNorm([3 * unit, -4 * unit]) == 5 * unit)
        }
    }

    @Test func tinyVectorsKeepAllDigits() {
        let norm = euclideanNorm([1e-200, 1e-200])
        #expect(abs(norm / (2.0.squareRoot() * 1e-200) - 1) < 1e-15)
    }

    @Test func hugeVectorsWhoseNormIsANumberHaveIt() {
        let norm = euclideanNorm([1e300, 1e300, 1e300, 1e300])
        #expect(norm == 2e300)
    }

    @Test func entriesOfDifferentMagnitudesCountTogether() {
        #expect(euclideanNorm([1e-300, 1]) == 1)
        #expect(euclideanNorm([1e-170, 1e-160]) == 1e-160)
    }

    @Test func infinityAndNaNPropagate() {
        #expect(euclideanNorm([1, -.infinity]) == .infinity)
        #expect(euclideanNorm([1, .nan]).isNaN)
        #expect(euclideanNorm([.infinity, .nan]).isNaN)
        #expect(euclideanNorm([.nan, .infinity]).isNaN)
        #expect(euclideanNorm([1e308, 1.7e308]) == .infinity)
    }

    @Test func nothingHasTheNormZero() {
        #expect(euclideanNorm([]) == 0)
        #expect(euclideanNorm([0, -0.0]) == 0)
    }

    @Test func theFrobeniusNormIsThatOfAllEntries() {
        #expect(Matrix(rows: 2, columns: 2, entries: [1, 1, 1, 1]).frobeniusNorm == 2)
    }

    @Test func lanesGiveTheSameNorm() {
        for count in [0, 1, 7, 8, 100] {
            let vector = (0..<count).map { Double($0) * 1.5 - 3 }
            #expect(abs(euclideanNormInLanes(vector) - euclideanNorm(vector)) <= 1e-14 * euclideanNorm(vector))
        }
        #expect(euclideanNormInLanes([1e-200, 1e-200]) == euclideanNorm([1e-200, 1e-200]))
    }
}
