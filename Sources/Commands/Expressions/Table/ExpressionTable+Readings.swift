import Experiments
import Unrolling

extension ExpressionTable {
    /// What the network computed, and the gradients.
    static let readings: [ExpressionEntry] = [
        ExpressionEntry(
            "SIGNAL", .reading, usage: "SIGNAL[STEP]",
            help: "The units of a signal at a step, by the name in its equation; step 0 is before the first.",
            example: "h[3]"),
        ExpressionEntry(
            "UNIT", .reading, usage: "SIGNAL[STEP].UNIT", help: "One unit, counted from 1.", example: "h[3].2"),
        ExpressionEntry(
            "STEPS", .reading, usage: "SIGNAL", help: "A signal at all steps, a row for each.",
            example: "max(abs(h))"),
        ExpressionEntry(
            "PARAMETER", .reading, usage: "PARAMETER[ROW,COLUMN]",
            help: "A parameter, or an entry of it, counted from 1.", example: "W_hh[1,2]"),
        ExpressionEntry(
            "grad", .reading, aliases: ["gradient"], usage: "grad SIGNAL[STEP]",
            help: "The total gradient of the loss with respect to a signal at a step, or to a parameter; ∂L/∂h[3].",
            example: "grad h[1]"),
        ExpressionEntry(
            "direct", .reading, usage: "direct SIGNAL[STEP]",
            help: "The part of a gradient that comes from the loss of the step itself.", example: "direct h[3]"),
        ExpressionEntry(
            "pre", .reading, usage: "pre SIGNAL[STEP]",
            help: "What the function of an equation is applied to; grad pre is its gradient.", example: "pre h[3].1"),
        ExpressionEntry(
            "contribution", .reading, usage: "contribution PARAMETER[STEP]",
            help: "What a step contributes to the gradient of a parameter; the steps sum to the gradient.",
            example: "norm(contribution W_hh[3])"),
        ExpressionEntry(
            "cured", .reading, usage: "cured PARAMETER",
            help: "The gradient of a parameter after clipping, truncation and penalties.",
            example: "norm(cured W_hh)"),
        ExpressionEntry(
            "jacobian", .reading, usage: "jacobian[STEP]",
            help: "The Jacobian ∂s[t]/∂s[t-1] of the states at a step.", example: "sigma_max(jacobian[3])",
            .perStep { scope, step throws(ExpressionError.Reason) in
                .matrix(try scope.run("jacobian").trace.stepJacobian(at: step))
            }),
    ]

    /// Operators and how they are written.
    static let grammar: [ExpressionEntry] = [
        ExpressionEntry(
            "with", .grammar, usage: WithClause.usage,
            help: "The same in an experiment with other settings; several have commas between them.",
            example: WithClause.example),
        ExpressionEntry(
            "+ - * / ^", .grammar, usage: "A + B, A - B, A * B, A / B, A ^ B",
            help: "Arithmetic; a matrix * a vector is their product, vectors go unit by unit.",
            example: "W_hh * h[2] + b_h"),
        ExpressionEntry(
            "⊙", .grammar, usage: "A ⊙ B", help: "The product entry by entry, also of matrices.",
            example: "W_hh ⊙ W_hh"),
        ExpressionEntry(
            "== != < <= > >=", .grammar, usage: "A < B",
            help: "Comparisons, also in a chain; ≠ ≤ ≥ mean the same.", example: "0 < loss < 100"),
        ExpressionEntry(
            "and or not", .grammar, usage: "A and B, A or B, not A", help: "Comparisons together.",
            example: "growth < 1 and loss > 0"),
        ExpressionEntry(
            "‖ ‖", .grammar, usage: "‖V‖", help: "The same as norm(V).", example: "‖grad h[1]‖"),
        ExpressionEntry(
            "%", .grammar, usage: "NUMBER%", help: "A hundredth: 25% is 0.25.", example: "p[1].1 < 50%"),
        ExpressionEntry(
            "\"WORD\"", .grammar, usage: "\"WORD\"", help: "A word, to compare with.",
            example: "regime == \"vanishing\""),
    ]
}
