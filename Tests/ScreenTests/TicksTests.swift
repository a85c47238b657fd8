import Testing

@testable import Screen

@Suite struct TicksTests {
    @Test func linearTicksAreNumbersThatPeopleCountIn() {
        #expect(Ticks.linear(from: 0, to: 1, atMost: 4).map(\.label) == ["0", "0.5", "1.0"])
        #expect(Ticks.linear(from: -1, to: 1, atMost: 4).map(\.label) == ["-1.0", "-0.5", "0", "0.5", "1.0"])
        #expect(Ticks.linear(from: 3, to: 98, atMost: 5).map(\.label) == ["20", "40", "60", "80"])
        #expect(Ticks.linear(from: 0, to: 3e-7, atMost: 3).map(\.label) == ["0", "1e-7", "2e-7", "3e-7"])
    }

    @Test func logarithmicTicksAreDecades() {
        #expect(
            Ticks.logarithmic(from: -3, to: 1, atMost: 4, glyphs: .unicode).map(\.label) == [
                "10⁻³", "10⁻²", "10⁻¹", "1", "10",
            ])
        #expect(Ticks.logarithmic(from: -12, to: 0, atMost: 3, glyphs: .ascii).map(\.label) == ["1e-10", "1e-5", "1"])
    }

    @Test func lessThanADecadeIsCountedInOrdinaryNumbers() {
        let ticks = Ticks.logarithmic(from: -0.3, to: -0.05, atMost: 4, glyphs: .unicode)
        #expect(ticks.map(\.label) == ["0.6", "0.7", "0.8"])
    }

    @Test(arguments: [-1e308, -1, 0, 1e-300, 5, 1e300], [-1e300, 0, 1e-290, 5.000000000000001, 1e308])
    func ticksLieWithinTheirEndsAndAreFew(low: Double, high: Double) {
        for count in 0...9 {
            let ticks = Ticks.linear(from: low, to: high, atMost: count)
            #expect(ticks.count <= count + 2)
            #expect(ticks.allSatisfy { $0.value >= low && $0.value <= high * (high > 0 ? 1.0001 : 1) || $0.value == 0 })
        }
    }
}
