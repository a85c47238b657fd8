import Testing

@testable import Figures

@Suite struct ColorsTests {
    /// Relative luminance without the correction for screens: enough for an order.
    private func lightness(_ color: FigureColor) -> Double {
        0.21 * Double(color.red) + 0.72 * Double(color.green) + 0.07 * Double(color.blue)
    }

    @Test func theSequentialScaleGrowsLighterAllTheWay() {
        let shades = (0...64).map { lightness(ColorRamp.darkToLight.color(at: Double($0) / 64)) }
        #expect(zip(shades, shades.dropFirst()).allSatisfy { $0 < $1 })
    }

    @Test func theDivergingScaleIsLightestInTheMiddle() {
        let shades = (0...32).map { lightness(ColorRamp.blueToOrange.color(at: Double($0) / 32)) }
        #expect(shades.indices.max { shades[$0] < shades[$1] } == 16)
    }

    @Test func numbersBeyondTheEndsHaveTheColoursOfTheEnds() {
        let scale = HeatScale.sequential(from: 0, to: 1)
        #expect(scale.color(of: 7) == scale.color(of: 1))
        #expect(scale.color(of: -.infinity) == scale.color(of: 0))
        #expect(HeatScale.logarithmic(from: 0.1, to: 1).color(of: 0) == scale.color(of: 0))
        #expect(scale.color(of: .nan) == .notANumber)
    }

    @Test func seriesAreToldApart() {
        #expect(Set((0..<7).map { Tone.series($0).color }).count == 7)
    }
}
