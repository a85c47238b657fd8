import Analysis
import Cells
import Equations
import Unrolling

/// Where a run first went beyond all numbers, and which parameter went first.
struct TrainingFault: Sendable, Equatable {
    /// The parameter whose gradient went first on the way back through time.
    let parameter: String
    /// The step at which it did.
    let step: Int
    /// What was infinite or NaN first, in words.
    let cause: String

    /// The fault of a run whose loss or gradient is infinite or NaN.
    init(in run: NetworkTrace, gradient: ParameterSet) {
        let found = Self.firstNonFinite(in: run)
        cause = found ?? "the loss is \(run.totalLoss)"
        let names = gradient.shapes.map(\.name)
        let norms = names.map { run.contributionNorms(ofParameter: $0) ?? [] }
        // Backpropagation begins with the last step and with the readout, whose parameters are the last.
        for step in (1...run.stepCount).reversed() {
            for (name, norms) in zip(names, norms).reversed() where norms.indices.contains(step - 1) {
                guard norms[step - 1].isFinite else {
                    parameter = name
                    self.step = step
                    return
                }
            }
        }
        // Finite contributions may have an infinite sum, and an infinite loss a finite gradient.
        let first = NonFiniteEntry(in: gradient)
        let place = TrainingFault.largestContribution(in: run, of: first.map { [$0.parameter] } ?? names)
        parameter = place.parameter
        step = place.step
    }

    /// A parameter and a step of a run.
    struct Place {
        let parameter: String
        let step: Int
    }

    /// Where the longest contribution to the gradient of some parameters comes from.
    static func largestContribution(in run: NetworkTrace, of names: [String]) -> Place {
        var largest = -1.0
        var place = Place(parameter: names.first ?? "", step: run.stepCount)
        for name in names {
            for (index, norm) in (run.contributionNorms(ofParameter: name) ?? []).enumerated() where norm > largest {
                largest = norm
                place = Place(parameter: name, step: index + 1)
            }
        }
        return place
    }

    /// The first number that is none: values from the first layer on, else gradients from the last layer back.
    private static func firstNonFinite(in run: NetworkTrace) -> String? {
        var traces = Array(zip(run.network.layers.map(\.label), run.layers))
        if run.network.readout != nil { traces.append(("the readout", run.readout)) }
        let found = traces.compactMap { label, trace in
            // The loss is computed from the logits: nothing flows back through the probabilities.
            FirstNonFinite(in: trace, ignoringGradientsOf: ["p"]).map { (label: label, finding: $0) }
        }
        let first = found.first { $0.finding.quantity == .value } ?? found.last
        return first.map { traces.count > 1 ? "\($0.finding.sentence) of \($0.label)" : $0.finding.sentence }
    }
}
