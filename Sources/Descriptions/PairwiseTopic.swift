import Analysis
import Cells
import Experiments
import Unrolling

/// Which losses depend on which states.
enum PairwiseTopic: DescriptionTopic {
    static func part(of run: Run, at step: Int) -> DescriptionPart? {
        guard let map = PairwiseMap(run.trace), let largest = map.largest else { return nil }
        let signal = Speech.name(map.signal)
        var sentences = [
            "Of all pairs, the loss of step \(largest.loss) depends most on \(signal) at step \(largest.state): "
                + "the gradient between them has the norm \(Speech.number(largest.norm))"
        ]
        if let smallest = map.smallest {
            sentences.append(
                "The smallest that is not zero is that of the loss of step \(smallest.loss) "
                    + "with respect to \(signal) at step \(smallest.state), \(Speech.number(smallest.norm))")
        }
        return DescriptionPart(
            heading: "Pairs of steps", sentences: sentences.map(Speech.sentence))
    }
}

/// How fast small differences grow or shrink in every direction.
enum LyapunovTopic: DescriptionTopic {
    static func part(of run: Run, at step: Int) -> DescriptionPart? {
        guard !run.trace.program.states.isEmpty, let exponents = LyapunovExponents(run.trace) else { return nil }
        return DescriptionPart(
            heading: "Lyapunov exponents", sentences: [Speech.sentence(Speech.words(exponents.sentence))])
    }
}
