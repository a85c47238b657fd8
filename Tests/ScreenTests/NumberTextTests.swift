import Screen
import Testing

@Suite struct NumberTextTests {
    @Test(arguments: [
        (0.51234, "0.5123"), (1.23e-7, "1.230e-7"), (0.0, "0"), (-0.0, "0"), (Double.infinity, "inf"),
        (-Double.infinity, "-inf"),
        (Double.nan, "nan"), (12.0, "12.00"), (99999.0, "1.000e5"), (0.99996, "1.000"), (9.9996, "10.00"),
        (-3.14159, "-3.142"),
        (0.00012345, "0.0001235"), (1e308, "1.000e308"), (Double.leastNonzeroMagnitude, "5.000e-324"),
        (1.0 / 3, "0.3333"),
    ])
    func significantDigitsAreFixed(value: Double, text: String) {
        #expect(NumberText.significant(value) == text)
    }

    @Test(arguments: [
        (0.5, "0.5"), (12.0, "12"), (1.2e-7, "1.2e-7"), (100.0, "100"), (-2.50, "-2.5"), (Double.nan, "nan"),
    ])
    func compactNumbersHaveNoZerosAtTheEnd(value: Double, text: String) {
        #expect(NumberText.compact(value) == text)
    }

    @Test(arguments: [
        (0.5, "0.50"), (-0.005, "-0.01"), (2.0, "2.00"), (1e-9, "1e-9"), (0.0, "0.00"), (Double.infinity, "inf"),
    ])
    func fixedDecimalsNeverHideASmallNumber(value: Double, text: String) {
        #expect(NumberText.fixed(value, decimals: 2) == text)
    }

    @Test func signIsShownWhereItIsAskedFor() {
        #expect(NumberText.signed(0.5) == "+0.5000")
        #expect(NumberText.signed(-0.5) == "-0.5000")
        #expect(NumberText.signed(0) == "0")
    }

    @Test(arguments: uglyNumbers + [0.1, 123456.0, 1.0 / 3.0, 2.5e-11] as [Double], 0...14)
    func alignedNumbersFillTheirColumnsExactly(value: Double, width: Int) {
        #expect(NumberText.aligned(value, width: width).count == width)
    }

    @Test(arguments: [0.1, 1.0 / 3.0, 2.5e-11, 1e308, -123456.789, 1e-300, 4e15] as [Double])
    func seventeenDigitsReadBackToTheSameNumber(value: Double) {
        #expect(Double(NumberText.significant(value, digits: 17)) == value)
    }
}
