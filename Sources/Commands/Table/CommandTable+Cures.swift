import Experiments
import Unrolling

extension CommandTable {
    /// The commands about what is done against gradients that vanish or explode.
    static let cureSettings: [CommandEntry] = [
        .edit(
            "clip", [.init("RULE|none", .words(["norm", "pytorch-norm", "value", "none"])), .init("[NUMBER]")],
            help: "Clips gradients (of a loss summed over steps) by norm, as PyTorch does, by value, or not.",
            example: "clip norm 5"
        ) { reader throws(CommandError) in .clipping(try clippingRule(&reader)) },
        .edit(
            "truncate",
            [.init("STEPS|none", .words(["none"])), .init("[FORM]", .words(Truncation.Form.allCases.map(\.rawValue)))],
            help: "Lets losses reach so many steps back, or keeps gradients in chunks of so many.",
            example: "truncate 5 chunked"
        ) { reader throws(CommandError) in .truncation(try truncation(&reader)) },
        .edit(
            "penalty",
            [.init("KIND|none", .words(Penalties.Kind.allCases.map(\.rawValue) + ["none"])), .init("[WEIGHT]")],
            help: "Adds a penalty: l1 or l2 of weights, omega of vanishing gradients; none drops all.",
            example: "penalty l2 0.01"
        ) { reader throws(CommandError) in try penalty(&reader) },
    ]

    private static func clippingRule(_ reader: inout ArgumentReader) throws(CommandError) -> ClippingRule? {
        let rules: [(String, (@Sendable (Double) -> ClippingRule)?)] = [
            ("norm", ClippingRule.norm), ("pytorch-norm", ClippingRule.pytorchNorm), ("value", ClippingRule.value),
            ("none", nil),
        ]
        guard let rule = try reader.choice("clipping", of: rules) else { return nil }
        return rule(try reader.number(above: 0))
    }

    private static func truncation(_ reader: inout ArgumentReader) throws(CommandError) -> Truncation? {
        if reader.skip("none") { return nil }
        let window = try reader.wholeNumber(atMost: ExperimentEdit.mostSteps)
        var ahead = reader
        guard try ahead.optionalWord() != nil else { return Truncation(window: window) }
        return Truncation(window: window, form: try reader.choice("truncation", of: Truncation.Form.self))
    }

    private static func penalty(_ reader: inout ArgumentReader) throws(CommandError) -> ExperimentEdit {
        let kinds: [(String, Penalties.Kind?)] = Penalties.Kind.allCases.map { ($0.rawValue, $0) } + [("none", nil)]
        guard let kind = try reader.choice("penalty", of: kinds) else { return .noPenalties }
        return .penalty(kind, try reader.number(atLeast: 0))
    }
}
