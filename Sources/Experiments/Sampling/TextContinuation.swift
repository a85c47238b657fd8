import Matrices
import Unrolling

/// The text that a network goes on with, piece by piece, without end.
public struct TextContinuation: Sendable {
    private var stepper: NetworkStepper
    private let inputs: PieceInputs
    private let rule: SamplingRule
    private var generator: SeededGenerator
    /// The piece that was chosen and not read yet.
    private var pending: Int?

    /// A continuation of what a network has read.
    init(of stepper: NetworkStepper, _ inputs: PieceInputs, by rule: SamplingRule, generator: SeededGenerator) {
        self.stepper = stepper
        self.inputs = inputs
        self.rule = rule
        self.generator = generator
    }

    /// What the network goes on with behind a step of a recording; the likeliest pieces where no generator is given.
    ///
    /// - Throws: `SamplingError` for a network that says nothing of what comes next.
    /// - Precondition: `t` lies in `1...stepCount`.
    public init(
        of run: Run, after t: Int, by rule: SamplingRule = .greedy, generator: SeededGenerator? = nil
    ) throws(SamplingError) {
        precondition((1...run.network.stepCount).contains(t), "step \(t) of \(run.network.stepCount)")
        guard case .pieces(let inputs) = run.feedback else { throw .saysNothingNext }
        do throws(SteppingError) {
            stepper = try run.network.stepper(after: t)
        } catch {
            throw .stepping(error)
        }
        self.inputs = inputs
        self.rule = rule
        self.generator = generator ?? SeededGenerator(seed: run.experiment.seed, stream: "sample")
    }

    /// The next piece.
    ///
    /// - Throws: `SamplingError` where the readout is NaN or infinite.
    public mutating func next() throws(SamplingError) -> SampledPiece {
        if let pending { stepper.step(inputs.input(of: pending)) }
        // A readout may have more classes than there are pieces.
        let logits = Array(stepper.readout.prefix(inputs.vocabulary.count))
        guard let number = rule.choice(logits, &generator) else { throw .unreadable(step: stepper.stepCount) }
        pending = number
        return SampledPiece(
            number: number, text: inputs.vocabulary.pieces[number], probability: softmax(logits)[number])
    }

    /// The next pieces.
    ///
    /// - Throws: `SamplingError` where the readout is NaN or infinite.
    public mutating func next(_ count: Int) throws(SamplingError) -> [SampledPiece] {
        var pieces: [SampledPiece] = []
        while pieces.count < count { pieces.append(try next()) }
        return pieces
    }
}

/// A piece that a network has gone on with.
public struct SampledPiece: Sendable, Equatable {
    /// Its class, from 0.
    public let number: Int
    /// The piece.
    public let text: String
    /// The network's own probability of it, whatever rule it was chosen by.
    public let probability: Double
}

extension [SampledPiece] {
    /// The pieces one behind the other.
    public var text: String { map(\.text).joined() }

    /// The mean of ln of the network's own probabilities, in nats a piece; nil where there are no pieces.
    public var meanLogLikelihood: Double? {
        isEmpty ? nil : reduce(0) { $0 + naturalLogarithm($1.probability) } / Double(count)
    }
}
