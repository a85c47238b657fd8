import Experiments
import Matrices
import Unrolling

/// How much worse a network tells sequences when it reads its own answers, as it does where nobody tells it the truth (M. Ranzato et
/// al.: Sequence level training with recurrent neural networks, 2016, call it exposure bias).
public struct ExposureGap: Sendable, Equatable {
    /// How many sequences there were.
    public let sequences: Int
    /// The mean loss of a step where the truth was read.
    public let teacherLoss: Double
    /// The mean loss of a step where the network read its own answers.
    public let freeLoss: Double

    /// The free-running loss without the teacher-forced one.
    public var gap: Double { freeLoss - teacherLoss }
}

extension Trainer {
    /// The gap of the network of a moment on sequences that no update learns from, the same ones at every call, or on the one sequence
    /// of an experiment that has no other; nil where the network could not read its own answers.
    public func exposureGap(of state: TrainingState, sequences count: Int = 20) -> ExposureGap? {
        guard let answers else { return nil }
        let unseen = unseenSequences(count)
        guard !unseen.isEmpty else { return nil }
        let unroller = NetworkUnroller(resolved.network, state.parameters, workspace: workspace)
        var (teacher, free, lossCount) = (0.0, 0.0, 0)
        for (number, sequence) in unseen.enumerated() {
            var generator = SeededGenerator(seed: experiment.seed, stream: "free running of unseen sequence \(number)")
            let own = answers.read(sequence, by: unroller, truth: 0, &generator)
            teacher += unroller.trace(sequence, contents: []).totalLoss
            free += unroller.trace(own, contents: []).totalLoss
            lossCount += sequence.hasLoss.count { $0 }
        }
        let steps = Double(max(lossCount, 1))
        return ExposureGap(sequences: unseen.count, teacherLoss: teacher / steps, freeLoss: free / steps)
    }

    private func unseenSequences(_ count: Int) -> [InputSequence] {
        if let windows = source.windows {
            return windows.unseen(count).map { experiment.inputSequence(ofTextIn: $0, for: resolved) }
        }
        guard source.isEndless else { return [resolved.sequence] }
        return (0..<count).compactMap { source.unseen($0).map(source.inputs) }
    }
}

extension TextWindows {
    /// Windows of the validation part, at equal distances and at most so many; of a short one its whole.
    fileprivate func unseen(_ count: Int) -> [Range<Int>] {
        let part = split.scored
        guard !part.isEmpty else { return [] }
        let window = min(text.window, part.count)
        let places = min(count, part.count / window)
        return (0..<places).map { place in
            // Each step is to tell the character behind it.
            let first = part.lowerBound - 1 + (part.count - window) * place / max(places - 1, 1)
            return first..<(first + window)
        }
    }
}
