import Cells
import Equations
import Matrices
import Unrolling

extension BatchGradient {
    /// Below so much arithmetic a second thread costs more than it brings.
    private static let worthAThread = 100_000

    /// Runs over one sequence after the other, or over several at once where there are several threads.
    init(oneByOne request: Request, _ parameters: ParameterSet, _ inputs: [InputSequence]) {
        let unroller = NetworkUnroller(request.network, parameters, workspace: request.workspace)
        let work = inputs.reduce(0) { $0 + $1.stepCount } * parameters.count
        var results = [SequenceGradient?](repeating: nil, count: inputs.count)
        results.withUnsafeMutableBufferPointer { results in
            nonisolated(unsafe) let results = results
            _ = Parallel.run(
                inputs.count, threads: request.threads ?? (work < Self.worthAThread ? 1 : Parallel.cores),
                isCancelled: { false }, tools: {}
            ) { index, _, _ in
                results[index] = SequenceGradient(
                    unroller, inputs[index], cures: request.cures, carrier: request.carrier,
                    measuring: request.measuresSaturation && index == 0, workspace: request.workspace)
            }
        }
        let sequences = results.compactMap(\.self)
        losses = sequences.map(\.loss)
        lossCount = sequences.reduce(0) { $0 + $1.lossCount }
        gradient = Self.mean(sequences.map(\.gradient))
        perStep = sequences[0].perStep
        saturation = sequences[0].saturation
        finalStates = request.carrier == nil ? [] : sequences.map(\.finalStates)
        statistics = [:]
        fault =
            sequences.enumerated().lazy.compactMap { index, sequence in
                sequence.fault.map { Fault(sequence: index, fault: $0) }
            }.first
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
