import Analysis
import Cells
import Equations
import Experiments
import Screen
import Unrolling

/// What a run has to say, as plain text: for pipes, files and screen readers.
public struct Report: Sendable {
    /// The lines, without line ends.
    public let lines: [String]

    /// The lines as one text that ends in a line end.
    public var text: String { lines.map { $0 + "\n" }.joined() }

    /// The report of a run.
    public init(_ run: Run, glyphs: Glyphs = .unicode) {
        var lines = [Report.heading(run)] + run.experiment.notes + [Report.loss(run)]
        for state in run.trace.program.states where state.delay == 0 {
            guard let norms = run.trace.norms(.gradient, of: state.signal) else { continue }
            lines.append("‖∂L/∂\(state.signal)[t]‖ \(GradientFlow(norms: norms, in: run.trace).sentence)")
        }
        lines.append(Report.jacobians(run))
        do throws(PascanuBound.Undefined) {
            lines.append(try PascanuBound(run.trace).sentence)
        } catch {
            lines.append("No bound: \(error)")
        }
        lines.append("")
        lines += ReportTable(run).lines(glyphs)
        self.lines = lines.map { glyphs.spelled($0) }
    }

    private static func heading(_ run: Run) -> String {
        let cell = run.resolved.cell
        let sizes = run.resolved.sizes
        var parts = ["\(cell.name): \(cell.title)"]
        if let layer = run.layerText { parts.append(layer) }
        if cell.usesActivation { parts.append("φ = \(run.trace.program.activation.rawValue)") }
        parts.append(counted(sizes.hidden, "unit"))
        parts.append(counted(run.trace.stepCount, "step"))
        parts.append("seed \(run.experiment.seed)")
        return parts.joined(separator: ", ")
    }

    private static func loss(_ run: Run) -> String {
        let summary = LossSummary(run.trace)
        guard let mean = summary.mean else { return "No step has a target: no loss." }
        let total = NumberText.significant(summary.total)
        let steps = counted(summary.count, "step")
        guard let perplexity = summary.perplexity else {
            return "Squared error \(total) over \(steps): \(NumberText.significant(mean)) a step."
        }
        return "Loss \(total) nats over \(steps): \(NumberText.significant(mean)) a step, perplexity "
            + "\(NumberText.significant(perplexity)); guessing costs \(NumberText.significant(summary.uniformMean)) a step."
    }

    private static func jacobians(_ run: Run) -> String {
        guard let jacobians = run.affordableJacobians else { return run.jacobiansOmission ?? "" }
        let flow = GradientFlow(norms: Array(jacobians.productNorms.dropFirst()), in: run.trace)
        return "‖\(run.trace.direction.productText(of: "s"))‖ \(flow.sentence)"
    }

    private static func counted(_ count: Int, _ noun: String) -> String {
        "\(count) \(noun)\(count == 1 ? "" : "s")"
    }
}
