import Analysis
import Cells
import Matrices
import Testing
import Unrolling

@Suite struct SignalSpreadTests {
    @Test(arguments: Cell.catalogue.map(\.name))
    func quartilesAreInOrderAndMeansAreMeans(_ name: String) throws {
        let trace = try Networks.random(name)
        for signal in trace.program.signals {
            let spread = try #require(SignalSpread(trace, signal: signal.name))
            for t in 1...trace.stepCount {
                let numbers = try #require(trace.numbers(.value, of: signal.name, at: t))
                #expect(abs(spread.means[t - 1] - numbers.reduce(0, +) / Double(numbers.count)) < 1e-12)
                #expect(spread.lowerQuartiles[t - 1] <= spread.medians[t - 1])
                #expect(spread.medians[t - 1] <= spread.upperQuartiles[t - 1])
                let sorted = numbers.sorted()
                if sorted.count == 3 { #expect(spread.medians[t - 1] == sorted[1]) }
            }
        }
        #expect(SignalSpread(trace, signal: "nothing") == nil)
    }

    @Test func extremesAreTheLargestAndTheSmallestUnit() throws {
        let trace = try Networks.random("lstm")
        let numbers = try #require(trace.numbers(.value, of: "c", at: 3))
        let extremes = try #require(UnitExtremes(trace, signal: "c", at: 3))
        #expect(extremes.largest == numbers.max() && numbers[extremes.largestUnit] == extremes.largest)
        #expect(extremes.smallest == numbers.min() && numbers[extremes.smallestUnit] == extremes.smallest)
    }

    @Test func theMatricesOfARecurrenceHaveTheirEigenvalues() throws {
        let trace = try Networks.linear(Networks.diagonal([0.5, -2, 1]), steps: 3)
        let matrices = RecurrentMatrix.all(of: trace)
        #expect(matrices.map(\.name) == ["W_hh"])
        #expect(Set(matrices[0].eigenvalues.map(\.real)) == [0.5, -2, 1])
        #expect(matrices[0].spectralRadius == 2)
        let gated = RecurrentMatrix.all(of: try Networks.random("lstm")).map(\.name)
        #expect(gated == ["W_hi", "W_hf", "W_ho", "W_hg"])
    }
}
