import Cells
import Foundation
import Testing
import Unrolling

@Suite struct SoftmaxTests {
    @Test func atTemperatureOneItHasTheBitsOfAReadout() throws {
        let plan = LayerPlan(try #require(Cell.named("gru")), hidden: 4)
        for output in [1, 7, 8, 9, 30] {
            let trace = try NetworkCase([plan], input: 3, output: output, steps: 5, seed: 2).trace()
            for t in 1...trace.stepCount {
                let logits = try #require(trace.readout.numbers(.value, of: "y", at: t))
                let expected = try #require(trace.readout.numbers(.value, of: "p", at: t))
                #expect(softmax(logits).map(\.bitPattern) == expected.map(\.bitPattern))
            }
        }
    }

    @Test func aTemperatureDividesTheLogits() {
        let logits = [1.0, -2, 0.5, 3]
        for temperature in [0.1, 0.7, 2, 50] {
            let weights = logits.map { exp($0 / temperature) }
            let sum = weights.reduce(0, +)
            for (found, weight) in zip(softmax(logits, temperature: temperature), weights) {
                #expect(abs(found - weight / sum) < 1e-14)
            }
        }
    }

    @Test func anExtremeTemperatureGivesProbabilitiesAllTheSame() {
        #expect(softmax([3, 1, 3, 2], temperature: 1e-300).map { ($0 * 1e9).rounded() / 1e9 } == [0.5, 0, 0.5, 0])
        #expect(softmax([1e300, -1e300], temperature: 1e-300)[0] == 1)
        for share in softmax([3, 1, 2], temperature: 1e300) { #expect(abs(share - 1.0 / 3) < 1e-15) }
    }

    @Test func whatIsNoNumberMakesNoProbabilities() {
        #expect(softmax([1, .nan, 2], temperature: 0.5).contains { $0.isNaN })
        #expect(softmax([]).isEmpty)
    }
}
