import Analysis
import Testing

struct QuantilesTests {
    @Test func quartilesLieBetweenNeighbours() {
        let quantiles = Quantiles([4, 1, 3, 2])
        #expect(quantiles.minimum == 1 && quantiles.maximum == 4)
        #expect(quantiles.lowerQuartile == 1.75 && quantiles.median == 2.5 && quantiles.upperQuartile == 3.25)
    }

    @Test func infiniteNumbersTakePartAndNaNDoesNot() {
        let quantiles = Quantiles([.nan, -.infinity, 1, 2, 3, .infinity])
        #expect(quantiles.count == 5 && quantiles.notNumbers == 1)
        #expect(quantiles.negativeInfinities == 1 && quantiles.infinities == 1)
        #expect(quantiles.minimum == -.infinity && quantiles.maximum == .infinity)
        #expect(quantiles.lowerQuartile == 1 && quantiles.median == 2 && quantiles.upperQuartile == 3)
    }

    @Test func thereIsNoNaNBetweenInfinities() {
        #expect(Quantiles([-.infinity, .infinity]).lowerQuartile == -.infinity)
        #expect(Quantiles([-.infinity, .infinity]).upperQuartile == .infinity)
        #expect(Quantiles([-.infinity, -.infinity]).median == -.infinity)
        #expect(Quantiles([-.infinity, 1]).median == -.infinity)
    }

    @Test func noNumbersHaveNoQuantiles() {
        #expect(Quantiles([.nan]).median == nil)
        #expect(Quantiles([]).minimum == nil)
        #expect(Quantiles([7]).lowerQuartile == 7)
    }
}
