import Glibc
import Testing

@testable import Analysis

@Suite struct FiniteDifferenceTests {
    private func difference(
        limit: Double = .infinity, _ function: @escaping (Double) -> Double
    ) -> FiniteDifference? {
        FiniteDifference(limit: limit) { amounts in
            var values = amounts
            for lane in values.indices { values[lane] = function(amounts[lane]) }
            return [values]
        }
    }

    @Test func smoothFunctionsAreKnownToTenDigits() throws {
        let cases: [Case] = [
            Case(slope: exp(1)) { exp($0 + 1) }, Case(slope: 3) { 3 * $0 }, Case(slope: 300) { sin(300 * $0) },
            Case(slope: 1e4) { tanh(1e4 * $0) },
        ]
        for known in cases {
            let found = try #require(difference(known.function))
            #expect(abs(found.value / known.slope - 1) < 1e-8)
            #expect(found.error < 1e-6 * known.slope)
            #expect(found.step <= found.widestStep)
        }
    }

    private struct Case {
        let slope: Double
        let function: (Double) -> Double
    }

    @Test func theErrorCoversWhatRoundingDoes() throws {
        // 1 has no digits left for what is 1e-14 times smaller.
        let found = try #require(difference { 1 + 1e-14 * sin($0 + 1) })
        #expect(abs(found.value - 1e-14 * cos(1)) < 8 * found.error)
        #expect(found.error > 1e-3 * abs(found.value))
    }

    @Test func stepsStayAwayFromAKink() throws {
        let found = try #require(difference(limit: 1e-4) { abs($0 + 1e-4) + $0 * $0 })
        #expect(abs(found.value - 1) < 1e-9)
        #expect(found.widestStep < 1e-4)
    }

    @Test func aConstantHasNoSlopeAndNoDoubtBeyondRounding() throws {
        let found = try #require(difference { _ in 2 })
        #expect(found.value == 0)
        #expect(found.error < 1e-10)
    }

    @Test func withoutFiniteLossesThereIsNone() {
        #expect(difference { _ in .nan } == nil)
        #expect(difference { _ in .infinity } == nil)
    }
}
