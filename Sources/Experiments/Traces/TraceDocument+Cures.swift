import Analysis
import Cells
import Equations
import JSONText
import Matrices
import Unrolling

extension TraceDocument {
    /// What the cures of the experiment do to the gradients, which stand untouched in the rest of the document.
    ///
    /// `truncate` has the gradients that its windows let through and `lost`, the share that they cut off. `penalties` has the values,
    /// `omega` without its weight and its summands per step, s being all states of a layer, and what they add to the loss and to the
    /// gradients. `clip` has the norms of the whole gradient before and after, and per step those of each step's contribution and of
    /// `∂L/∂h[t]`, each clipped by itself. `gradients` is what a network would be trained with: the first two applied, then clipped.
    var cures: WritableJSON {
        let cured = CuredGradient(network, run.experiment.cures)
        var members: [WritableMember] = []
        if let truncation = cured.truncation { members.append(WritableMember("truncate", json(truncation))) }
        if let penalties = cured.penalties { members.append(WritableMember("penalties", json(penalties))) }
        if let clipping = cured.clipping { members.append(WritableMember("clip", json(clipping))) }
        members.append(WritableMember("gradients", json(cured.gradient)))
        return .object(members)
    }

    private func json(_ truncation: TruncatedBackpropagation) -> WritableJSON {
        let truncated = TraceDocument(run.recording(truncation.truncated))
        return .object(
            [
                WritableMember("window", .whole(truncation.truncation.window)),
                WritableMember("form", .string(truncation.truncation.form.rawValue)),
            ] + members(truncation.whole) + [
                WritableMember("lost", number(truncation.whole.lost)),
                WritableMember(
                    "parameters",
                    .object(truncation.parameters.map { WritableMember($0.name, .object(members($0.change))) })),
                WritableMember(
                    "gradients",
                    .object([
                        WritableMember("signals", truncated.signals(.gradient)),
                        WritableMember("parameters", json(truncation.truncated.parameterGradient)),
                    ])),
                WritableMember("norms", truncated.norms),
            ])
    }

    private func json(_ penalties: CuredGradient.PenaltyValues) -> WritableJSON {
        var members = [
            WritableMember("l1", .number(penalties.l1)), WritableMember("l2", .number(penalties.l2)),
        ]
        if let regulariser = penalties.regulariser {
            members.append(WritableMember("omega", .number(regulariser.value)))
            let layers = zip(run.layers, regulariser.layers).map { layer, omega in
                WritableMember(layer.name(of: "s"), .array(omega.terms.map(number)))
            }
            members.append(WritableMember("omega_terms", .object(layers)))
        }
        members.append(WritableMember("total", .number(penalties.total)))
        members.append(WritableMember("gradients", json(penalties.gradient)))
        return .object(members)
    }

    private func json(_ clipping: ClippedGradient) -> WritableJSON {
        var steps = [WritableMember("contributions", json(clipping.contributions))]
        for (index, layer) in run.layers.enumerated() {
            guard let changes = clipping.perStep(of: "h", inLayer: index) else { continue }
            steps.append(WritableMember(layer.name(of: "h"), json(changes)))
        }
        return .object(
            [WritableMember("rule", .string(clipping.rule.description))] + members(clipping.whole) + [
                WritableMember("factor", number(clipping.factor)), WritableMember("steps", .object(steps)),
            ])
    }

    private func json(_ changes: [GradientChange]) -> WritableJSON {
        .object([
            WritableMember("before", .numbers(changes.map(\.before))),
            WritableMember("after", .numbers(changes.map(\.after))),
            WritableMember("cosine", .array(changes.map { number($0.cosine) })),
        ])
    }

    private func members(_ change: GradientChange) -> [WritableMember] {
        [
            WritableMember("before", .number(change.before)), WritableMember("after", .number(change.after)),
            WritableMember("cosine", number(change.cosine)),
        ]
    }

    private func json(_ gradient: ParameterSet) -> WritableJSON {
        .object(
            gradient.shapes.map { shape in WritableMember(shape.name, numbers(gradient[shape.name], kind: shape.kind)) }
        )
    }

    private func number(_ value: Double?) -> WritableJSON { value.map(WritableJSON.number) ?? .null }
}
