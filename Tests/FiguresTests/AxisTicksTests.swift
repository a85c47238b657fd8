import Testing

@testable import Figures

@Suite struct AxisTicksTests {
    private func labels(_ kind: ChartAxis.Scale, _ low: Double, _ high: Double, atMost count: Int = 6) -> [String] {
        AxisTicks.of(AxisScale(kind, from: low, to: high), atMost: count).compactMap(\.label)
    }

    @Test func linearAxesCountInOnesTwosAndFives() {
        #expect(labels(.linear, 0, 1) == ["0", "0.2", "0.4", "0.6", "0.8", "1.0"])
        #expect(labels(.linear, -1, 1, atMost: 4) == ["−1.0", "−0.5", "0", "0.5", "1.0"])
        #expect(labels(.linear, 0, 1e-7, atMost: 3).last == "1.0·10⁻⁷")
    }

    @Test func wholeAxesHaveNoFractions() {
        #expect(labels(.whole, 0.5, 3.5) == ["1", "2", "3"])
        #expect(labels(.whole, 1, 1) == ["1"])
    }

    @Test func logarithmicAxesHaveDecadesAndSmallMarksBetween() {
        #expect(labels(.logarithmic, 1e-3, 10) == ["10⁻³", "10⁻²", "10⁻¹", "1", "10"])
        let marks = AxisTicks.of(AxisScale(.logarithmic, from: 1, to: 100), atMost: 6).filter { $0.label == nil }
        #expect(marks.count == 16)
        #expect(labels(.logarithmic, 1e-300, 1e300).count <= 7)
    }

    @Test func lessThanTwoDecadesAreLabelledBetween() {
        #expect(Set(labels(.logarithmic, 0.15, 3)) == ["0.2", "0.5", "1", "2"])
    }

    @Test(arguments: [ChartAxis.Scale.linear, .whole, .logarithmic])
    func noRangeTraps(_ kind: ChartAxis.Scale) {
        let numbers = [
            0, 1, -1, .leastNonzeroMagnitude, 1e-308, 1e308, .greatestFiniteMagnitude, -.greatestFiniteMagnitude,
            1 + 1e-16, 1e15 + 1,
        ]
        for low in numbers {
            for high in numbers {
                for count in [1, 2, 9] {
                    let ticks = AxisTicks.of(AxisScale(kind, from: low, to: high), atMost: count)
                    #expect(ticks.count <= 200, "\(low) \(high)")
                }
            }
        }
    }
}
