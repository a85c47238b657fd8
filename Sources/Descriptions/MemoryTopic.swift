import Analysis
import Cells
import Experiments
import Unrolling

/// How long the network remembers, as measured and by its gates.
enum MemoryTopic: DescriptionTopic {
    static func part(of run: Run, at step: Int) -> DescriptionPart? {
        guard !run.trace.program.states.isEmpty, let jacobians = run.affordableJacobians else { return nil }
        let report = MemoryReport(run.trace, jacobians: jacobians)
        var measured = "How much of earlier states is left at the end, as measured: \(report.measured.flow.sentence)"
        if let window = report.measured.effectiveWindow {
            measured +=
                "; the effective window is \(Speech.number(window)) of \(Speech.count(run.trace.stepCount, "step"))"
        }
        let sentences = [measured] + report.gates.map { "By its gates: \($0.sentence)" }
        return DescriptionPart(heading: "Memory", sentences: sentences.map { Speech.sentence(Speech.words($0)) })
    }
}

/// Which inputs the prediction of the step depends on.
enum ConnectivityTopic: DescriptionTopic {
    static func part(of run: Run, at step: Int) -> DescriptionPart? {
        guard let connectivity = Connectivity(run.network, at: step) else { return nil }
        var sentences = [connectivity.sentence]
        if let logit = connectivity.logit, run.resolved.vocabulary != nil {
            sentences.append("Class \(logit) is \(Speech.token(run.resolved.classToken(logit)))")
        }
        if let strongest = connectivity.strongestStep, run.resolved.vocabulary != nil {
            sentences.append("The input of step \(strongest) is \(Speech.token(run.resolved.tokens[strongest - 1]))")
        }
        return DescriptionPart(
            heading: "Connectivity at step \(step)", sentences: sentences.map { Speech.sentence(Speech.words($0)) })
    }
}
