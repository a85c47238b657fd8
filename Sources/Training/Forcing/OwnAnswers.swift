import Cells
import Experiments
import Matrices
import Unrolling

/// Puts a network's own answers in the place of what it would read in a sequence.
///
/// The answer of a step with a loss is read at the next step: a class that is drawn with the network's probabilities, or the numbers
/// themselves. What a step without a loss says was never asked for, and is not read. No gradient flows through what is read, and nothing is left out of the network that answers.
struct OwnAnswers: Sendable {
    private let feedback: Feedback

    /// The answers of an experiment's network; nil where it could read none of them.
    init?(_ experiment: Experiment, _ resolved: ResolvedExperiment) {
        guard let feedback = experiment.feedback(resolved), !resolved.network.isBidirectional,
            resolved.sequence.hasLoss.dropLast().contains(true)
        else { return nil }
        self.feedback = feedback
    }

    /// The sequence that the network reads where the truth is left to it with a probability, and its own answer stands otherwise.
    ///
    /// - Precondition: the unroller is of the experiment's network.
    func read(
        _ sequence: InputSequence, by unroller: NetworkUnroller, truth share: Double, _ generator: inout SeededGenerator
    ) -> InputSequence {
        guard var stepper = try? unroller.stepper(from: sequence.initial) else {
            preconditionFailure("a bidirectional network reads its own answers")
        }
        let width = sequence.inputs.count / sequence.stepCount
        let hasLoss = sequence.hasLoss
        var inputs = sequence.inputs
        for step in 0..<(sequence.stepCount - 1) {
            stepper.step(Array(inputs[(step * width)..<((step + 1) * width)]))
            // Every step takes the same numbers, so that a step's draw does not depend on those before it.
            let isTruth = generator.nextUniform() < share
            let place = generator.nextUniform()
            guard hasLoss[step], !isTruth, let input = input(behind: stepper.readout, place) else { continue }
            inputs.replaceSubrange(((step + 1) * width)..<((step + 2) * width), with: input)
        }
        return sequence.reading(inputs)
    }

    /// What is read behind a readout; nil where nothing can be drawn from it, which the gradient will tell of.
    private func input(behind readout: [Double], _ place: Double) -> [Double]? {
        switch feedback {
        case .numbers(let scale): return readout.map { scale * $0 }
        case .pieces(let inputs):
            let logits = Array(readout.prefix(inputs.vocabulary.count))
            return SamplingRule.plain.choice(logits, at: place).map(inputs.input(of:))
        }
    }
}
