import Matrices
import Unrolling

/// What a network would go on with behind a step of its run, if it read its own answers from there on.
public struct Continuation: Sendable, Equatable {
    /// The step of the run that it goes on from.
    public let step: Int
    /// Its answers from that step on; the first follows from what was read, the others from what was answered.
    public let answers: Answers

    /// Answers, one a step.
    public enum Answers: Sendable, Equatable {
        /// Pieces of a vocabulary.
        case pieces([SampledPiece])
        /// Readouts of numbers, `[output]` each.
        case numbers([[Double]])
    }

    /// So many answers behind a step; pieces are chosen by a rule, from the experiment's seed.
    ///
    /// - Throws: `SamplingError` for a network whose answers are nothing that it could read next.
    /// - Precondition: `step` lies in `1...stepCount`.
    public init(of run: Run, after step: Int, by rule: SamplingRule, count: Int) throws(SamplingError) {
        self.step = step
        switch run.feedback {
        case .pieces:
            var continuation = try TextContinuation(of: run, after: step, by: rule)
            answers = .pieces(try continuation.next(count))
        case .numbers(let scale):
            answers = .numbers(try Self.numbers(of: run, after: step, scale: scale, count: count))
        case nil: throw .saysNothingNext
        }
    }

    private static func numbers(
        of run: Run, after step: Int, scale: Double, count: Int
    ) throws(SamplingError) -> [[Double]] {
        var stepper: NetworkStepper
        do throws(SteppingError) {
            stepper = try run.network.stepper(after: step)
        } catch {
            throw .stepping(error)
        }
        var numbers = [stepper.readout]
        while numbers.count < count {
            stepper.step(stepper.readout.map { scale * $0 })
            numbers.append(stepper.readout)
        }
        return Array(numbers.prefix(count))
    }
}
