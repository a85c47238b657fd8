import Analysis
import Testing

struct GradientBandTests {
    @Test func theBandIsThatOfTheLogarithms() {
        let band = GradientBand(norms: [[1e-4, 1], [1e-2, 1], [1e-3, 10]])
        #expect(band.runCount == 3)
        #expect(band.steps[0].minimum == -4 && band.steps[0].median == -3 && band.steps[0].maximum == -2)
        #expect(band.steps[0].lowerQuartile == -3.5 && band.steps[0].upperQuartile == -2.5)
        #expect(band.ratios == [-4, -2, -4])
        #expect(band.ratio.median == -4)
        #expect(
            band.sentence()
                == "3 runs: median of log10 ‖∂L/∂h[1]‖/‖∂L/∂h[2]‖ -4.00, quartiles -4.00 and -3.00, from -4.00 to -2.00"
        )
    }

    @Test func zeroIsTheSmallestAndInfinityTheLargest() {
        let band = GradientBand(norms: [[0, 1], [.infinity, 1], [1, 1], [.nan, 1], [0, 0]])
        #expect(band.steps[0].minimum == -.infinity && band.steps[0].maximum == .infinity)
        #expect(band.steps[0].negativeInfinities == 2 && band.steps[0].notNumbers == 1)
        #expect(band.ratio.notNumbers == 2)
        #expect(band.ratios[0] == -.infinity)
        #expect(band.sentence().hasSuffix("; 2 of 5 runs without a ratio"))
    }

    @Test func aRatioOfWhatNoQuotientHoldsIsANumber() {
        #expect(abs(GradientBand.ratio(of: [1e-300, 1, 1e300]) + 600) < 1e-9)
        #expect(GradientBand.ratio(of: [0, 1]) == -.infinity)
        #expect(GradientBand.ratio(of: []).isNaN)
    }

    @Test func theWayBackStartsAtTheLastStepThatHasAGradient() {
        let band = GradientBand(norms: [[1e-4, 1e-2, 0], [1e-3, 1, 0]])
        #expect(band.startStep == 2)
        #expect(band.ratios == [-2, -3])
        #expect(band.ratios == [[1e-4, 1e-2, 0], [1e-3, 1, 0]].map(GradientBand.ratio))
        #expect(band.steps[2].median == -.infinity)
        #expect(band.sentence(for: "c").hasPrefix("2 runs: median of log10 ‖∂L/∂c[1]‖/‖∂L/∂c[2]‖ -2.50,"))
        #expect(GradientBand(norms: [[0, 0]]).startStep == nil)
    }

    @Test func noRunsHaveNoBand() {
        let band = GradientBand(norms: [])
        #expect(band.steps.isEmpty && band.ratio.median == nil)
        #expect(band.sentence() == "0 runs: no gradient reaches any step")
    }
}
