import Cells
import Experiments
import Matrices
import Testing
import Unrolling

struct RunWarningsTests {
    private func warnings(_ text: String, statisticsOf steps: Int) throws -> [String] {
        var experiment = Experiment(cell: .catalogue("lstm-batchnorm"), input: .text(text, vocabulary: nil))
        experiment.sizes.hidden = 2
        experiment.statistics["γ_hi"] = RunningStatistics(
            means: Matrix(rows: steps, columns: 2), variances: Matrix(rows: steps, columns: 2, repeating: 1))
        return try Run(experiment).warnings
    }

    @Test func stepsWithoutRunningStatisticsAreNamed() throws {
        #expect(
            try warnings("hello", statisticsOf: 3) == [
                "Steps 4 to 5 have no running statistics of batch normalisation: those of step 3, the last that was trained, serve."
            ])
        #expect(
            try warnings("hello", statisticsOf: 4) == [
                "Step 5 has no running statistics of batch normalisation: those of step 4, the last that was trained, serve."
            ])
    }

    @Test(arguments: [1, 5, 9]) func oneForAllStepsAndOneForEachLackNothing(steps: Int) throws {
        #expect(try warnings("hello", statisticsOf: steps).isEmpty)
    }
}
