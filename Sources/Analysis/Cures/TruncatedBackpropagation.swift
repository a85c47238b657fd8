import Cells
import Equations
import Matrices
import Unrolling

/// What truncated backpropagation through time leaves of the gradients of a run, and what it cuts off.
public struct TruncatedBackpropagation: Sendable {
    /// The windows.
    public let truncation: Truncation
    /// The run with all gradients.
    public let full: NetworkTrace
    /// The same run with those that the windows let through.
    public let truncated: NetworkTrace
    /// What became of the gradient of all parameters together.
    public let whole: GradientChange
    /// What became of each parameter's gradient, in the order of the network's parameters.
    public let parameters: [ClippedGradient.ParameterChange]

    /// Truncates the gradients of a run.
    ///
    /// - Complexity: that of a reverse pass for chunks; for a sliding window that of one over k steps for each loss.
    public init(_ run: NetworkTrace, _ truncation: Truncation, workspace: Workspace = Workspace()) {
        self.truncation = truncation
        full = run
        truncated = run.truncated(truncation, workspace: workspace)
        let before = run.parameterGradient
        let after = truncated.parameterGradient
        whole = GradientChange(from: before, to: after)
        parameters = before.shapes.map {
            let change = GradientChange(from: before[$0.name].entries, to: after[$0.name].entries)
            return ClippedGradient.ParameterChange(name: $0.name, change: change)
        }
    }

    /// The steps that the loss of a step sends its gradient to.
    ///
    /// - Precondition: `t` lies in `1...stepCount`.
    public func steps(reachedFrom t: Int) -> ClosedRange<Int> {
        truncation.steps(reachedFrom: t, of: full.stepCount, isBidirectional: full.network.isBidirectional)
    }

    /// What became of the gradient of a signal at each step, step 1 first; nil for an unknown signal.
    public func perStep(of signal: String, inLayer index: Int) -> [GradientChange]? {
        guard full.layers.indices.contains(index), full.layers[index].signal(signal) != nil else { return nil }
        return (1...full.stepCount).map { t in
            GradientChange(
                from: full.layers[index].numbers(.gradient, of: signal, at: t) ?? [],
                to: truncated.layers[index].numbers(.gradient, of: signal, at: t) ?? [])
        }
    }
}
