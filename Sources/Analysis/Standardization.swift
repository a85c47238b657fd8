import Cells
import Matrices

/// What a batch normalisation does at one step where no batch is there: it takes off the running mean and divides by the running
/// deviation.
struct Standardization {
    /// The running means, `[units]`.
    let means: [Double]
    /// What is multiplied with, 1 / √(variance + ε), `[units]`.
    let inverses: [Double]

    /// The statistics that serve for a step, counted from 0 in the order in which the layer takes them.
    init(_ statistics: RunningStatistics, frame: Int) {
        let row = statistics.row(ofStep: frame)
        means = statistics.means.row(row)
        inverses = statistics.variances.row(row).map { 1 / ($0 + BatchNormalization.epsilon).squareRoot() }
    }

    func value(of number: Double, unit: Int) -> Double { (number - means[unit]) * inverses[unit] }
}
