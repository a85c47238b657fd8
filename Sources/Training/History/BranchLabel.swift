import Cells
import Experiments
import Unrolling

/// What differs between two trainings of a network, in words.
enum BranchLabel {
    /// The words for what the second has and the first has not: `clip 1`, `rate 0.1 → 0.01, batch 4`.
    static func text(from first: Trainer, to second: Trainer) -> String {
        let (before, after) = (first.settings, second.settings)
        let (old, new) = (first.experiment.cures, second.experiment.cures)
        var words: [String] = []
        if before.optimiser != after.optimiser { words.append("optimiser \(after.optimiser.description)") }
        if before.rate != after.rate { words.append("rate \(number(before.rate)) → \(number(after.rate))") }
        if before.schedule != after.schedule { words.append("schedule \(after.schedule.description)") }
        if before.forcing != after.forcing { words.append("forcing \(after.forcing.description)") }
        if before.batch != after.batch { words.append("batch \(before.batch) → \(after.batch)") }
        if before.dropout != after.dropout {
            words.append("dropout \(number(before.dropout)) → \(number(after.dropout))")
        }
        if before.carry != after.carry { words.append(after.carry ? "carried states" : "states from nothing") }
        if before.validation != after.validation {
            words.append("validation \(number(before.validation)) → \(number(after.validation))")
        }
        if old.clipping != new.clipping { words.append(text(new.clipping)) }
        if old.truncation != new.truncation { words.append(text(new.truncation)) }
        for kind in Penalties.Kind.allCases where old.penalties[kind] != new.penalties[kind] {
            words.append("\(kind.rawValue) \(number(old.penalties[kind])) → \(number(new.penalties[kind]))")
        }
        if whatIsLearned(first.experiment) != whatIsLearned(second.experiment) { words.append("other sequences") }
        return words.isEmpty ? "the same again" : words.joined(separator: ", ")
    }

    private static func text(_ clipping: ClippingRule?) -> String {
        switch clipping {
        case nil: "no clipping"
        case .norm(let threshold): "clip \(number(threshold))"
        case .pytorchNorm(let threshold): "clip pytorch-norm \(number(threshold))"
        case .value(let bound): "clip value \(number(bound))"
        }
    }

    private static func text(_ truncation: Truncation?) -> String {
        guard let truncation else { return "no truncation" }
        let form = truncation.form == .sliding ? "" : " \(truncation.form.rawValue)"
        return "truncate \(truncation.window)\(form)"
    }

    /// An experiment without its cures, and without all that says where its parameters begin.
    private static func whatIsLearned(_ experiment: Experiment) -> Experiment {
        var other = experiment.holding(ParameterSet(zeros: [])).atFirstWindow
        other.cures = .none
        other.notes = []
        return other
    }

    private static func number(_ value: Double) -> String {
        value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : value.description
    }
}
