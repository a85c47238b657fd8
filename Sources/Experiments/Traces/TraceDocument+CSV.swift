import Cells
import Equations
import Unrolling

extension TraceDocument {
    /// One row per step: t, loss, the gradient norm of every signal, the norm of every parameter's contribution, `‖∂s[t]/∂s[t-1]‖` and
    /// `‖∂s[T]/∂s[t]‖` of the top layer, and of each where there are several. A step without a loss has an empty field, and so has
    /// every step where the Jacobians take too much work.
    public var csv: String {
        let top = jacobians(ofLayer: network.network.topIndex)
        var columns =
            columns("gradient_", of: \.program.signals.names) { $0.norms(.gradient, of: $1) }
            + columns("contribution_", of: \.program.parameters.names) { $0.contributionNorms(ofParameter: $1) }
        columns += self.columns(of: top.jacobians, suffix: "")
        if isLayered {
            for index in run.layers.indices {
                let layer = jacobians(ofLayer: index)
                columns += self.columns(of: layer.jacobians, suffix: "_\(layer.key)")
            }
        }
        let rows = (0..<network.stepCount).map { t in
            [String(t + 1), network.losses[t]?.description ?? ""] + columns.map { $0.numbers?[t].description ?? "" }
        }
        return ([["t", "loss"] + columns.map(\.name)] + rows).map { $0.joined(separator: ",") + "\n" }.joined()
    }

    /// A number per step under a name.
    private struct Column {
        let name: String
        /// Nil where they are left out.
        let numbers: [Double]?
    }

    private func columns(
        _ prefix: String, of names: (Trace) -> [String], norms: (Trace, String) -> [Double]?
    ) -> [Column] {
        recordings.flatMap { recording in
            names(recording.trace).map { name in
                Column(name: prefix + recording.name(name), numbers: norms(recording.trace, name) ?? [])
            }
        }
    }

    private func columns(of jacobians: StepJacobians?, suffix: String) -> [Column] {
        [
            Column(name: "jacobian_step" + suffix, numbers: jacobians?.stepNorms),
            Column(name: "jacobian_product" + suffix, numbers: jacobians.map { Array($0.productNorms.dropFirst()) }),
        ]
    }
}

extension [SignalDescription] {
    fileprivate var names: [String] { map(\.name) }
}

extension [ParameterShape] {
    fileprivate var names: [String] { map(\.name) }
}
