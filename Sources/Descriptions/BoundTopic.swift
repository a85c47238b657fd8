import Analysis
import Cells
import Equations
import Experiments
import Unrolling

/// What theory says of the network, whatever it reads.
enum BoundTopic: DescriptionTopic {
    static func part(of run: Run, at step: Int) -> DescriptionPart? {
        guard let jacobians = run.affordableJacobians else { return nil }
        let bounds = FlowBounds(run.trace, jacobians: jacobians)
        let sentences = [bounds.sentence, bounds.disagreement].compactMap(\.self)
        return DescriptionPart(
            heading: "Bound", sentences: sentences.map { Speech.sentence(Speech.words($0)) })
    }
}

/// Where the units stand on the curve of the activation, over all steps.
enum ActivationTopic: DescriptionTopic {
    static func part(of run: Run, at step: Int) -> DescriptionPart? {
        let sentences = run.trace.program.signals.compactMap { signal -> String? in
            guard let summary = ActivationSummary(run.trace, signal: signal.name) else { return nil }
            let function = Speech.name(summary.function.name(.unicode))
            return
                "the signal \(Speech.name(signal.name)) is \(function) of its pre-activation: \(Speech.words(summary.sentence))"
        }
        guard !sentences.isEmpty else { return nil }
        return DescriptionPart(
            heading: "Activation over all steps", sentences: sentences.map(Speech.sentence))
    }
}
