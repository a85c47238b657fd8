import Cells
import Matrices

extension ParameterSet {
    /// Lets the running statistics of batch normalisations take up those of a batch, by the names of the gains.
    mutating func takeUp(_ batch: [String: BatchStatistics], _ scope: StatisticsScope) {
        for (gain, latest) in batch {
            var running = statistics[gain] ?? RunningStatistics(units: latest.means.columns)
            switch scope {
            case .perStep: running.update(with: latest)
            case .shared: running.updateShared(with: latest)
            }
            statistics[gain] = running
        }
    }
}
