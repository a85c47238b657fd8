import Cells
import Matrices
import Testing

@Suite struct RunningStatisticsTests {
    private func batch(_ means: [Double], _ variances: [Double], counts: [Int]) -> BatchStatistics {
        BatchStatistics(
            means: Matrix(rows: counts.count, columns: 1, entries: means),
            variances: Matrix(rows: counts.count, columns: 1, entries: variances), counts: counts)
    }

    @Test func aTenthOfThemIsOfTheLatestBatch() {
        var running = RunningStatistics(units: 1)
        running.update(with: batch([2], [3], counts: [4]))
        #expect(abs(running.means[0, 0] - 0.2) < 1e-15)
        // The running variance is the one with a divisor less by one.
        #expect(abs(running.variances[0, 0] - (0.9 + 0.1 * 4)) < 1e-15)
    }

    @Test func aStepThatWasNeverSeenBeginsWithTheOneBefore() {
        var running = RunningStatistics(units: 1)
        running.update(with: batch([1], [0], counts: [2]))
        running.update(with: batch([0, 0, 0], [0, 0, 0], counts: [2, 2, 2]))
        #expect(running.stepCount == 3)
        #expect(running.means.entries.allSatisfy { abs($0 - 0.09) < 1e-15 })
        #expect([0, 1, 2, 3, 100].map { running.row(ofStep: $0) } == [0, 1, 2, 2, 2])
    }

    @Test func oneSequenceAloneHasNoVariance() {
        var running = RunningStatistics(units: 1)
        running.update(with: batch([5, 5], [0, 0], counts: [2, 1]))
        #expect(running.stepCount == 1 && running.means[0, 0] == 0.5)
    }
}
