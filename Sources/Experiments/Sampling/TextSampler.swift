import Matrices
import Unrolling

/// A network that can be asked what comes next, again and again, each answer being its next input.
public struct TextSampler: Sendable {
    /// What it reads for each piece of its vocabulary.
    public let inputs: PieceInputs
    private let start: NetworkStepper
    private let seed: UInt64

    /// What the network of an experiment says.
    ///
    /// - Throws: `SamplingError` for an experiment that cannot be run, and for a network that says nothing of what comes next.
    public init(_ experiment: Experiment) throws(SamplingError) {
        let resolved: ResolvedExperiment
        do throws(ExperimentError) {
            resolved = try experiment.resolve()
        } catch {
            throw .experiment(error)
        }
        guard case .pieces(let inputs) = experiment.feedback(resolved) else { throw .saysNothingNext }
        do throws(SteppingError) {
            start = try NetworkUnroller(resolved.network, resolved.parameters).stepper(from: experiment.initial)
        } catch {
            throw .stepping(error)
        }
        self.inputs = inputs
        seed = experiment.seed
    }

    /// What to begin with where nobody says it: a line end or a blank, behind which anything can begin, or else the first piece.
    public var standardBeginning: String? {
        let pieces = inputs.vocabulary.pieces
        return ["\n", " "].first(where: pieces.contains) ?? pieces.first { !$0.isEmpty }
    }

    /// A text that the network has read and goes on with; what is drawn depends on the experiment's seed.
    ///
    /// - Throws: `SamplingError` for a text that is empty or has something that the vocabulary has not.
    public func continuation(of text: String, by rule: SamplingRule) throws(SamplingError) -> TextContinuation {
        let numbers: [Int]
        do throws(ExperimentError) {
            numbers = try inputs.vocabulary.classNumbers(of: text)
        } catch {
            throw .experiment(ExperimentError(error.reason))
        }
        guard !numbers.isEmpty else { throw .emptyBeginning(example: standardBeginning) }
        var stepper = start
        for number in numbers { stepper.step(inputs.input(of: number)) }
        return TextContinuation(
            of: stepper, inputs, by: rule, generator: SeededGenerator(seed: seed, stream: "sample"))
    }
}
