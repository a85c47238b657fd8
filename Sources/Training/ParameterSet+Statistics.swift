import Cells
import Matrices

extension ParameterSet {
    /// Lets the running statistics of batch normalisations take up those of a batch, by the names of the gains.
    mutating func takeUp(_ batch: [String: BatchStatistics]) {
        for (gain, latest) in batch {
            var running = statistics[gain] ?? RunningStatistics(units: latest.means.columns)
            running.update(with: latest)
            statistics[gain] = running
        }
    }
}
