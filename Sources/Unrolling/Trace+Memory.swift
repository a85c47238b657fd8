import Cells
import Equations
import Matrices

extension Trace {
    /// How much memory the recording takes, in bytes.
    public var keptBytes: Int {
        let buffers = [values, adjoints, record] + (directAdjoints.map { [$0] } ?? [])
        return buffers.reduce(0) { $0 + $1.count } * MemoryLayout<Double>.stride
    }

    /// How much memory the numbers themselves take, in bytes: the values of every step with their gradients, losses, the gradients of the
    /// parameters, and the norms of gradients and contributions at each step.
    public var recordedBytes: Int {
        let gradients = program.gradientsPerStep * (directAdjoints == nil ? 1 : 2)
        let norms = program.signals.count + program.parameters.count
        let parameters = program.parameters.reduce(0) { $0 + $1.rows * $1.columns }
        let perStep = program.valuesPerStep + gradients + norms + 1
        return (stepCount * perStep + parameters) * MemoryLayout<Double>.stride
    }
}
