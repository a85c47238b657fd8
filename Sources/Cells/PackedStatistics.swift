import CKernels
import Equations
import Matrices

/// The running statistics of a batch normalisation as the kernels read them: for each step the means, the inverse deviations and the
/// variances, each padded.
struct PackedStatistics: @unchecked Sendable {
    let table: AlignedBuffer
    let steps: Int

    init(_ statistics: RunningStatistics) {
        let width = FrameLayout.padded(statistics.unitCount)
        steps = statistics.stepCount
        table = AlignedBuffer(count: steps * 3 * width)
        for step in 0..<steps {
            let row = table.start + step * 3 * width
            for unit in 0..<statistics.unitCount {
                let variance = statistics.variances[step, unit]
                row[unit] = statistics.means[step, unit]
                row[width + unit] = 1 / (variance + BatchNormalization.epsilon).squareRoot()
                row[2 * width + unit] = variance
            }
        }
    }

    /// The statistics of a program, by the names of the gains.
    static func all(of parameters: ParameterSet, for program: Program) -> [String: PackedStatistics] {
        Dictionary(
            program.batchNormalizations.map {
                ($0.gain, PackedStatistics(parameters.statistics[$0.gain] ?? RunningStatistics(units: $0.size)))
            }, uniquingKeysWith: { first, _ in first })
    }
}

/// Where operations find what belongs to the parameters.
struct ParameterMemory {
    let runs: [PackedParameters.PackedRun]
    let biases: UnsafeMutablePointer<Double>
    let tables: [String: PackedStatistics]
    /// How many sequences run side by side.
    let lanes: Int
}
