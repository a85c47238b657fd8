import Analysis
import Experiments
import Unrolling

/// What is done against gradients that vanish or explode, as far as anything is.
enum CuresTopic: DescriptionTopic {
    static func part(of run: Run, at step: Int) -> DescriptionPart? {
        let cures = run.experiment.cures
        var sentences: [String] = []
        if cures.clipping != nil { sentences.append(ClippingTrial(run.network, cures).sentence) }
        if cures.truncation != nil { sentences.append(TruncationTrial(run.network, cures).sentence) }
        if cures.penalties != .none {
            sentences += PenaltyTrial(run.network, cures).parts.filter(\.isAskedFor).map(\.sentence)
        }
        guard !sentences.isEmpty else { return nil }
        return DescriptionPart(heading: "Cures", sentences: sentences.map { Speech.sentence(Speech.words($0)) })
    }
}
