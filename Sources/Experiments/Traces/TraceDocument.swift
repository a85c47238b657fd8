import Cells
import Equations
import JSONText
import Matrices
import Unrolling

/// A run as programs read it: the formats `unroll-trace/1` in JSON, and a table of norms in CSV.
public struct TraceDocument: Sendable {
    private let run: Run

    /// The document of a run.
    public init(_ run: Run) { self.run = run }

    private var trace: Trace { run.trace }
    private var program: Program { run.trace.program }

    /// The whole recording; arrays over time begin with step 1, and numbers read back to the same Float64.
    public var json: WritableJSON {
        .object([
            WritableMember("format", .string("unroll-trace/1")),
            WritableMember("cell", .string(run.resolved.cell.name)),
            WritableMember("sizes", sizes),
            WritableMember("steps", .whole(trace.stepCount)),
            WritableMember("signals", signals(.value)),
            WritableMember("loss", loss),
            WritableMember("gradients", gradients),
            WritableMember("norms", norms),
            WritableMember("jacobian", jacobian),
        ])
    }

    private var sizes: WritableJSON {
        .object([
            WritableMember("input", .whole(program.sizes.input)),
            WritableMember("hidden", .whole(program.sizes.hidden)),
            WritableMember("output", .whole(program.sizes.output)),
        ])
    }

    private var loss: WritableJSON {
        .object([
            WritableMember("total", .number(trace.totalLoss)),
            WritableMember("steps", .array(trace.losses.map { $0.map(WritableJSON.number) ?? .null })),
        ])
    }

    private var gradients: WritableJSON {
        .object([
            WritableMember("signals", signals(.gradient)),
            WritableMember("direct", signals(.directGradient)),
            WritableMember("inputs", rows(.gradient, of: "x")),
            WritableMember("initial", initial),
            WritableMember(
                "parameters",
                .object(
                    program.parameters.map { shape in
                        let gradient = trace.gradient(ofParameter: shape.name)
                        return WritableMember(shape.name, gradient.map { numbers($0, kind: shape.kind) } ?? .null)
                    })),
        ])
    }

    private var initial: WritableJSON {
        .object(
            trace.initialStates.map { WritableMember($0, .numbers(trace.initialGradient(of: $0) ?? [])) })
    }

    private var norms: WritableJSON {
        .object([
            WritableMember(
                "signals",
                .object(
                    program.signals.map {
                        WritableMember($0.name, .numbers(trace.norms(.gradient, of: $0.name) ?? []))
                    })),
            WritableMember(
                "parameters",
                .object(
                    program.parameters.map {
                        WritableMember($0.name, .numbers(trace.contributionNorms(ofParameter: $0.name) ?? []))
                    })),
        ])
    }

    private var jacobian: WritableJSON {
        .object([
            WritableMember("state", .array(program.states.map { .string($0.label) })),
            WritableMember("step", .numbers(run.jacobians.stepNorms)),
            WritableMember("product", .numbers(run.jacobians.productNorms)),
        ])
    }

    private func signals(_ quantity: Trace.Quantity) -> WritableJSON {
        .object(program.signals.map { WritableMember($0.name, rows(quantity, of: $0.name)) })
    }

    private func rows(_ quantity: Trace.Quantity, of signal: String) -> WritableJSON {
        .rows((1...trace.stepCount).map { trace.numbers(quantity, of: signal, at: $0) ?? [] })
    }

    private func numbers(_ matrix: Matrix, kind: ParameterShape.Kind) -> WritableJSON {
        guard kind == .matrix else { return .numbers(matrix.entries) }
        return .rows(
            (0..<matrix.rows).map { row in
                Array(matrix.entries[(row * matrix.columns)..<((row + 1) * matrix.columns)])
            })
    }
}

extension TraceDocument {
    /// One row per step: t, loss, the gradient norm of every signal, the norm of every parameter's contribution, `‖∂s[t]/∂s[t-1]‖` and
    /// `‖∂s[T]/∂s[t]‖`. A step without a loss has an empty field.
    public var csv: String {
        let signals = program.signals.map { (name: $0.name, norms: trace.norms(.gradient, of: $0.name) ?? []) }
        let parameters = program.parameters.map {
            (name: $0.name, norms: trace.contributionNorms(ofParameter: $0.name) ?? [])
        }
        let header =
            ["t", "loss"] + signals.map { "gradient_\($0.name)" } + parameters.map { "contribution_\($0.name)" }
            + ["jacobian_step", "jacobian_product"]
        let rows = (0..<trace.stepCount).map { t in
            let numbers =
                signals.map { $0.norms[t] } + parameters.map { $0.norms[t] }
                + [run.jacobians.stepNorms[t], run.jacobians.productNorms[t + 1]]
            return [String(t + 1), trace.losses[t]?.description ?? ""] + numbers.map(\.description)
        }
        return ([header] + rows).map { $0.joined(separator: ",") + "\n" }.joined()
    }
}
