import Cells
import Equations
import JSONText
import Matrices
import Unrolling

/// A run as programs read it: the formats `unroll-trace/1` in JSON, and a table of norms in CSV.
///
/// In a network of several layers or directions the keys are the same. The names of signals, states and parameters begin with
/// `layer2.`, or with `layer2.reverse.` where the layer runs from the last step to the first; those of the readout stay `y`, `p`,
/// `W_hy`, `b_y`. `sizes.hidden` is that of the last layer, and `layers` lists the cell and the hidden size of each.
/// `gradients.inputs` is the sum over the directions of the first layer. The Jacobians at the top are those of the last layer,
/// forward; `jacobian.layers` has those of each under `layer1`, `layer2.reverse`. All arrays are in the order of the steps: entry 0 of
/// a backward layer's `product` is for its initial state, entry k for the state of step k, so that entry 1 is 1 there. The direct
/// gradient of a layer is what reaches it from the step's own loss without passing through another step. An experiment with cures
/// has what they do under `cures`; all else is as if there were none. Jacobians that take too much work are null, and `omitted` says
/// so in a sentence.
public struct TraceDocument: Sendable {
    let run: Run

    /// The document of a run.
    public init(_ run: Run) { self.run = run }

    var network: NetworkTrace { run.network }
    var isLayered: Bool { run.layers.count > 1 }

    /// The recordings with signals of their own; a readout of its own is the last.
    var recordings: [Recording] {
        let layers = run.layers.map { layer in Recording(trace: layer.trace, name: layer.name) }
        guard network.network.readout != nil else { return layers }
        return layers + [Recording(trace: network.readout, name: { $0 })]
    }

    /// A recording, and what its signals and parameters are called in the document.
    struct Recording {
        let trace: Trace
        let name: (String) -> String
    }

    /// The whole recording; arrays over time begin with step 1, and numbers read back to the same Float64.
    public var json: WritableJSON {
        var members = [
            WritableMember("format", .string("unroll-trace/1")),
            WritableMember("cell", .string(top.cell.name)), WritableMember("sizes", sizes),
        ]
        if isLayered { members.append(WritableMember("layers", layers)) }
        members += [
            WritableMember("steps", .whole(network.stepCount)), WritableMember("signals", signals(.value)),
            WritableMember("loss", loss), WritableMember("gradients", gradients), WritableMember("norms", norms),
            WritableMember("jacobian", jacobian),
        ]
        if run.experiment.cures != .none { members.append(WritableMember("cures", cures)) }
        return .object(members)
    }

    /// The layer nearest to the readout.
    var top: RecordedLayer { run.layers[network.network.topIndex] }

    private var sizes: WritableJSON {
        .object([
            WritableMember("input", .whole(run.layers[0].trace.program.sizes.input)),
            WritableMember("hidden", .whole(top.trace.program.sizes.hidden)),
            WritableMember("output", .whole(top.trace.program.sizes.output)),
        ])
    }

    private var layers: WritableJSON {
        let forward = run.layers.filter { $0.layer.direction == .forward }
        return .array(
            forward.map { layer in
                .object([
                    WritableMember("cell", .string(layer.cell.name)),
                    WritableMember("hidden", .whole(layer.trace.program.sizes.hidden)),
                ])
            })
    }

    private var loss: WritableJSON {
        .object([
            WritableMember("total", .number(network.totalLoss)),
            WritableMember("steps", .array(network.losses.map { $0.map(WritableJSON.number) ?? .null })),
        ])
    }

    private var gradients: WritableJSON {
        .object([
            WritableMember("signals", signals(.gradient)), WritableMember("direct", signals(.directGradient)),
            WritableMember("inputs", .rows((1...network.stepCount).map(network.inputGradient))),
            WritableMember("initial", initial),
            WritableMember(
                "parameters",
                parameters { trace, shape in
                    trace.gradient(ofParameter: shape.name).map { numbers($0, kind: shape.kind) } ?? .null
                }),
        ])
    }

    private var initial: WritableJSON {
        members { recording in
            recording.trace.initialStates.map {
                WritableMember($0, .numbers(recording.trace.initialGradient(of: $0) ?? []))
            }
        }
    }

    var norms: WritableJSON {
        .object([
            WritableMember(
                "signals",
                members { recording in
                    recording.trace.program.signals.map {
                        WritableMember($0.name, .numbers(recording.trace.norms(.gradient, of: $0.name) ?? []))
                    }
                }),
            WritableMember(
                "parameters",
                parameters { trace, shape in .numbers(trace.contributionNorms(ofParameter: shape.name) ?? []) }),
        ])
    }

    func signals(_ quantity: Trace.Quantity) -> WritableJSON {
        members { recording in
            recording.trace.program.signals.map { signal in
                let rows = (1...network.stepCount).map {
                    recording.trace.numbers(quantity, of: signal.name, at: $0) ?? []
                }
                return WritableMember(signal.name, .rows(rows))
            }
        }
    }

    private func parameters(_ value: (Trace, ParameterShape) -> WritableJSON) -> WritableJSON {
        members { recording in
            recording.trace.program.parameters.map { WritableMember($0.name, value(recording.trace, $0)) }
        }
    }

    /// What each recording has, under the names in the document.
    private func members(_ own: (Recording) -> [WritableMember]) -> WritableJSON {
        .object(
            recordings.flatMap { recording in
                own(recording).map { WritableMember(recording.name($0.name), $0.value) }
            })
    }

    func numbers(_ matrix: Matrix, kind: ParameterShape.Kind) -> WritableJSON {
        guard kind == .matrix else { return .numbers(matrix.entries) }
        return .rows((0..<matrix.rows).map(matrix.row))
    }
}
