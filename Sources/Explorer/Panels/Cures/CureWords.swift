import Analysis
import Screen
import Unrolling

/// What the panels of the cures say in the same words.
enum CureWords {
    /// The title of a cure: the command that set it, or that would set what is shown.
    static func title(_ name: String, command: String?, isAskedFor: Bool) -> String {
        if isAskedFor { return command.map { "\(name): \($0)" } ?? name }
        return "\(name), not set" + (command.map { ": what :\($0) would do" } ?? "")
    }

    /// The two norms of a change: `12.3 → 5.00`.
    static func norms(_ change: GradientChange) -> StyledText {
        StyledText("\(number(change.before)) → \(number(change.after))", .strong)
    }

    /// Whether a gradient still points the same way: `direction kept`, `bent: cosine 0.93`.
    static func direction(_ change: GradientChange) -> StyledText {
        guard let cosine = change.cosine, let isKept = change.isDirectionKept else {
            return StyledText("no direction", .warning)
        }
        return isKept ? "direction kept (cosine 1)" : StyledText("bent: cosine \(number(cosine))", .warning)
    }

    /// The same in as few words as can be: `cosine 0.93`.
    static func cosine(_ change: GradientChange) -> StyledText {
        change.isDirectionKept == true ? "cosine 1" : direction(change)
    }

    /// How much of a gradient was cut off: `cuts off 23.4 %`.
    static func loss(_ change: GradientChange) -> String {
        guard let lost = change.lost else { return "nothing to cut off" }
        return lost == 0 ? "cuts off nothing" : "cuts off \(percent(lost))"
    }

    /// A share in per cent.
    static func percent(_ share: Double) -> String { "\(NumberText.significant(share * 100, digits: 3)) %" }

    /// A number in three digits.
    static func number(_ value: Double) -> String { NumberText.significant(value, digits: 3) }

    /// A number as a command takes it.
    static func exact(_ value: Double) -> String { NumberText.compact(value, digits: 17) }
}

extension ClippingRule {
    /// The command that sets the rule.
    var command: String {
        switch self {
        case .norm(let threshold): "clip norm \(CureWords.exact(threshold))"
        case .pytorchNorm(let threshold): "clip pytorch-norm \(CureWords.exact(threshold))"
        case .value(let bound): "clip value \(CureWords.exact(bound))"
        }
    }
}

extension Truncation {
    /// The command that sets the windows.
    var command: String { "truncate \(window)" + (form == .sliding ? "" : " \(form.rawValue)") }
}

extension PenaltyTrial.Part {
    /// The command that sets the weight.
    var command: String { "penalty \(kind.rawValue) \(CureWords.exact(weight))" }
}
