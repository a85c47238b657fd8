import Analysis
import Cells
import Equations
import Experiments
import Unrolling

/// The signals of the cell at the step: means, largest units, how much is saturated.
enum SignalsTopic: DescriptionTopic {
    static func part(of run: Run, at step: Int) -> DescriptionPart? {
        let trace = run.trace
        let signals = trace.program.signals.filter { $0.function != .softmax && $0.name != "y" }
        let sentences = signals.compactMap { sentence($0, trace, at: step) }
        guard !sentences.isEmpty else { return nil }
        return DescriptionPart(
            heading: "States and gates at step \(step)", sentences: sentences.map(Speech.sentence))
    }

    private static func sentence(_ signal: SignalDescription, _ trace: Trace, at step: Int) -> String? {
        guard let extremes = UnitExtremes(trace, signal: signal.name, at: step) else { return nil }
        var text = "\(signal.comment.map { "the \(Speech.words($0))" } ?? "the signal") \(Speech.name(signal.name))"
        text += ": the mean is \(Speech.number(extremes.mean)), the largest is unit \(extremes.largestUnit + 1) "
        text += "with \(Speech.number(extremes.largest)), the smallest unit \(extremes.smallestUnit + 1) "
        text += "with \(Speech.number(extremes.smallest))"
        if let state = ActivationState(trace, signal: signal.name, at: step) {
            text += "; \(Speech.words(state.sentence))"
        }
        return text
    }
}

/// How gradients fare on their way back.
enum GradientsTopic: DescriptionTopic {
    static func part(of run: Run, at step: Int) -> DescriptionPart? {
        let trace = run.trace
        var sentences: [String] = []
        for state in trace.program.states where state.delay == 0 {
            guard let norms = trace.norms(.gradient, of: state.signal) else { continue }
            let flow = Speech.words(GradientFlow(norms: norms, in: trace).sentence)
            sentences.append("\(Speech.gradient(of: state.signal)), on its way back through time: \(flow)")
            var here = "\(Speech.gradient(of: state.signal, at: step)) has the norm \(Speech.number(norms[step - 1]))"
            if let direct = trace.norms(.directGradient, of: state.signal) {
                here += ", of which the step's own loss alone gives \(Speech.number(direct[step - 1]))"
            }
            sentences.append(here)
        }
        guard !sentences.isEmpty else {
            return DescriptionPart(
                heading: "Gradients", sentences: ["Nothing is recurrent here: no gradient flows through time."])
        }
        if let jacobians = run.affordableJacobians {
            let flow = GradientFlow(norms: Array(jacobians.productNorms.dropFirst()), in: trace)
            sentences.append(
                "Without any loss, the derivative of the last states with respect to earlier ones: "
                    + Speech.words(flow.sentence))
        }
        return DescriptionPart(heading: "Gradients", sentences: sentences.map(Speech.sentence))
    }
}
