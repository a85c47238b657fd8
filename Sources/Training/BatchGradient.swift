import Cells
import Equations
import Experiments
import Matrices
import Unrolling

/// The mean gradient of several sequences.
struct BatchGradient {
    /// What each sequence gave, in their order.
    let sequences: [SequenceGradient]
    /// The mean of their gradients, not clipped.
    let gradient: ParameterSet

    /// Below so much arithmetic a second thread costs more than it brings.
    private static let worthAThread = 100_000

    /// Runs the network over all sequences; the numbers do not depend on how many threads do it.
    ///
    /// - Parameter measuring: whether the saturation of the first sequence is measured.
    init(
        _ unroller: NetworkUnroller, _ inputs: [InputSequence], cures: Cures, looking layer: Int,
        carrier: StateCarrier?, threads: Int?, measuring: Bool, workspace: Workspace
    ) {
        let parameters = unroller.network.parameters
        let work = inputs.reduce(0) { $0 + $1.stepCount } * parameters.reduce(0) { $0 + $1.rows * $1.columns }
        var results = [SequenceGradient?](repeating: nil, count: inputs.count)
        results.withUnsafeMutableBufferPointer { results in
            nonisolated(unsafe) let results = results
            _ = Parallel.run(
                inputs.count, threads: threads ?? (work < Self.worthAThread ? 1 : Parallel.cores),
                isCancelled: { false }, tools: {}
            ) { index, _, _ in
                results[index] = SequenceGradient(
                    unroller, inputs[index], cures: cures, looking: layer, carrier: carrier,
                    measuring: measuring && index == 0, workspace: workspace)
            }
        }
        sequences = results.compactMap(\.self)
        gradient = Self.mean(sequences.map(\.gradient))
    }

    /// The mean, added up in the order of the sequences.
    private static func mean(_ gradients: [ParameterSet]) -> ParameterSet {
        guard gradients.count > 1 else { return gradients[0] }
        var mean = gradients[0]
        let count = Double(gradients.count)
        for shape in mean.shapes {
            var sum = mean[shape.name].entries
            for gradient in gradients.dropFirst() {
                let own = gradient[shape.name].entries
                for i in sum.indices { sum[i] += own[i] }
            }
            for i in sum.indices { sum[i] /= count }
            mean[shape.name].entries = sum
        }
        return mean
    }
}
