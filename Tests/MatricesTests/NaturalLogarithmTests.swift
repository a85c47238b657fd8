import Foundation
import Matrices
import Testing

@Suite struct NaturalLogarithmTests {
    /// The distance from Foundation's logarithm in units of its last place.
    private func distance(at value: Double) -> Double {
        let expected = log(value)
        return abs(naturalLogarithm(value) - expected) / expected.ulp
    }

    @Test func itAgreesWithFoundationOverAllMagnitudes() {
        var generator = SeededGenerator(seed: 1)
        var worst = 0.0
        for exponent in -1074...1023 {
            for _ in 0..<5 {
                let value = Double(sign: .plus, exponent: exponent, significand: 1 + generator.nextUniform())
                worst = max(worst, distance(at: value))
            }
        }
        #expect(worst <= 1)
    }

    @Test func itAgreesWithFoundationAroundOne() {
        var worst = 0.0
        for exponent in 1...52 {
            let step = Double(sign: .plus, exponent: -exponent, significand: 1)
            worst = max(worst, distance(at: 1 + step), distance(at: 1 - step / 2))
        }
        #expect(worst <= 1)
        #expect(naturalLogarithm(1) == 0)
    }

    @Test func whatHasNoLogarithmGivesWhatTheStandardSays() {
        #expect(naturalLogarithm(0) == -.infinity)
        #expect(naturalLogarithm(-0.0) == -.infinity)
        #expect(naturalLogarithm(.infinity) == .infinity)
        #expect(naturalLogarithm(-1).isNaN)
        #expect(naturalLogarithm(-.infinity).isNaN)
        #expect(naturalLogarithm(.nan).isNaN)
    }
}
