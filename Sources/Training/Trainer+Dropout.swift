import Experiments
import Matrices
import Unrolling

extension Trainer {
    /// The sequences of an update with what their runs leave out; each has streams of its own, one for a layer.
    func droppingOut(_ inputs: [InputSequence], update: Int) -> [InputSequence] {
        guard settings.dropout > 0 else { return inputs }
        return inputs.enumerated().map { place, sequence in
            sequence.droppingOut(
                DropoutMask(resolved.network, steps: sequence.stepCount, probability: settings.dropout) { layer in
                    SeededGenerator(
                        seed: experiment.seed,
                        stream: "dropout of update \(update) sequence \(place) layer \(layer)")
                })
        }
    }
}
