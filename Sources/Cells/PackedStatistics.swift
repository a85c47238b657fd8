import CKernels
import Equations
import Matrices

/// The running statistics of a batch normalisation as the kernels read them: for each step the means and the inverse deviations, both
/// padded.
struct PackedStatistics: @unchecked Sendable {
    let table: AlignedBuffer
    let steps: Int

    init(_ statistics: RunningStatistics) {
        let width = FrameLayout.padded(statistics.unitCount)
        steps = statistics.stepCount
        table = AlignedBuffer(count: steps * 2 * width)
        for step in 0..<steps {
            let row = table.start + step * 2 * width
            for unit in 0..<statistics.unitCount {
                row[unit] = statistics.means[step, unit]
                row[width + unit] =
                    1 / (statistics.variances[step, unit] + BatchNormalization.epsilon).squareRoot()
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
