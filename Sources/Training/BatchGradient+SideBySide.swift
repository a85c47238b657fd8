import Analysis
import Cells
import Equations
import Matrices
import Unrolling

extension BatchGradient {
    /// Runs over the sequences side by side.
    init(sideBySide request: Request, _ parameters: ParameterSet, _ inputs: [InputSequence]) {
        let network = request.network
        let top = network.topIndex
        let state = network.layers[top].program.mainState
        let places = request.measuresSaturation ? SaturatedShare.places(in: network) : []
        let run = BatchUnroller(network, parameters, workspace: request.workspace).run(
            inputs,
            watching: BatchUnroller.Watched(
                sequence: 0, norms: state.map { [BatchUnroller.Place(layer: top, signal: $0)] } ?? [], values: places),
            threads: request.threads)
        losses = run.losses
        lossCount = inputs.reduce(0) { $0 + $1.hasLoss.count { $0 } }
        // A penalty is the same for every sequence.
        gradient =
            request.cures.penalties == .none
            ? run.gradient
            : run.gradient.adding(request.cures.penalties.weightGradient(of: parameters))
        perStep = run.watched.norms.first ?? []
        saturation = SaturatedShare.all(ofValues: run.watched.values, at: places, in: network)
        finalStates = request.carrier == nil ? [] : run.finalStates
        statistics = run.statistics
        let isFinite = losses.allSatisfy(\.isFinite) && NonFiniteEntry(in: gradient) == nil
        fault = isFinite ? nil : Self.fault(request, parameters, inputs, gradient)
    }

    /// The first sequence that is no longer of numbers; it is found by running one after the other.
    private static func fault(
        _ request: Request, _ parameters: ParameterSet, _ inputs: [InputSequence], _ gradient: ParameterSet
    ) -> Fault {
        let unroller = NetworkUnroller(request.network, parameters, workspace: request.workspace)
        for (index, sequence) in inputs.enumerated() {
            let own = SequenceGradient(
                unroller, sequence, cures: request.cures, carrier: nil, measuring: false, workspace: request.workspace)
            if let fault = own.fault { return Fault(sequence: index, fault: fault) }
        }
        // Numbers may have a sum that is none.
        return Fault(sequence: 0, fault: TrainingFault(in: unroller.trace(inputs[0]), gradient: gradient))
    }
}

extension ParameterSet {
    /// The sum with another of the same shapes.
    fileprivate func adding(_ other: ParameterSet) -> ParameterSet {
        var sum = self
        for shape in shapes { sum[shape.name] = sum[shape.name] + other[shape.name] }
        return sum
    }
}
