import Experiments
import Unrolling

/// Reads a stretch of a text as long as it may be, window after window, and keeps nothing but the loss.
struct TextReading {
    let experiment: Experiment
    let resolved: ResolvedExperiment
    let unroller: NetworkUnroller

    /// So many steps are recorded at a time.
    private static let window = 256

    /// The mean loss of telling the characters of a stretch, its first from nothing.
    ///
    /// States are carried through it; those of a network that has none to carry begin anew at windows of the length of training.
    /// - Precondition: the stretch lies in the text and has two characters at least.
    func meanLoss(of stretch: Range<Int>, window own: Int) -> Double {
        precondition(stretch.count > 1, "nothing to tell among \(stretch.count) characters")
        let carrier = try? StateCarrier(resolved.network)
        let window = carrier.map { $0.period * max(1, Self.window / $0.period) } ?? own
        var loss = 0.0
        var states: [String: [Double]]?
        for first in stride(from: stretch.lowerBound, to: stretch.upperBound - 1, by: window) {
            let part = first..<min(first + window, stretch.upperBound - 1)
            var sequence = experiment.inputSequence(ofTextIn: part, for: resolved, losses: .everyStep)
            if let states { sequence = sequence.beginning(with: states) }
            let run = unroller.trace(sequence, contents: [])
            loss += run.totalLoss
            states = carrier?.states(after: run)
        }
        return loss / Double(stretch.count - 1)
    }
}
