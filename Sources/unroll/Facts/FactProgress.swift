import Facts
import Synchronization

/// A line on a terminal that tells how far the trainings of a fact are.
final class FactProgress: Sendable {
    private let fact: String
    private let line = Mutex(TerminalLine())

    /// A line about a fact.
    init(_ fact: Fact) { self.fact = fact.name }

    /// Tells of an update, unless another one was told of just before.
    func show(_ progress: TrainingProgress) {
        line.withLock { line in
            guard line.isDue else { return }
            line.write(
                "\(fact): \(progress.trained) of \(progress.networks) networks trained, \(progress.updates) updates made, "
                    + "at most \(progress.left) left")
        }
    }

    /// Takes the line away.
    func clear() { line.withLock { $0.clear() } }
}
