extension Fact {
    /// Fact 12.
    static let forgetBias = Fact(
        name: "forget-bias", title: "What a forget bias alone leaves after a hundred steps",
        statement: """
            With all other parameters of the forget gate at 0 its bias b keeps σ(b) of the cell state a step: after 100 steps 7.9e-31, \
            2.5e-14, 3.1e-6, 7.8e-3 and 0.511 for b = 0, 1, 2, 3 and 5.
            """,
        source: "arithmetic; the advice to begin with 1 or more: Gers et al. (2000), Jozefowicz et al. (2015)",
        script: """
            cell lstm
            hidden 1
            init W_x* zeros
            init W_h* zeros
            init b_* zeros
            pulse 101
            target 0
            loss last
            W_hy = 1; -1
            b_o = constant 1
            forget-bias 1
            """,
        checks: [(0, 7.9e-31, 5e-33), (1, 2.5e-14, 5e-16), (2, 3.1e-6, 5e-8), (3, 7.8e-3, 5e-5), (5, 0.511, 5e-4)]
            .map { bias, left, tolerance in
                FactCheck(
                    "b = \(bias): what is left of ∂L/∂c after 100 steps",
                    "with forget-bias=\(bias): norm(grad c[1]) / norm(grad c[101])", is: left, within: tolerance)
            }
            + [(0, 1.0, 0.05), (1, 2.2, 0.05), (2, 5.5, 0.05), (3, 14.3, 0.05), (5, 103.2, 0.05)].map {
                bias, halfLife, tolerance in
                FactCheck(
                    "b = \(bias): half-life in steps", "with forget-bias=\(bias): ln(0.5) / ln(f[2].1)", is: halfLife,
                    within: tolerance)
            })

    /// Fact 19, its first half.
    static let specialCaseOfLSTM = Fact(
        name: "lstm-as-rnn", title: "An LSTM that cannot gate is a tanh network under one more tanh",
        statement: "With i = 1, f = 0 and o = 1, h[t] = tanh(g[t]), and g[t] is the state of a plain tanh network.",
        source: "arithmetic",
        script: """
            cell lstm
            text "the cat sat"
            i[t] = 1
            f[t] = 0
            o[t] = 1
            """,
        checks: [
            FactCheck("the largest difference of h and tanh(g) at any step", "max(abs(h - tanh(g)))", in: 0...1e-15),
            FactCheck(
                "the largest difference to h[t] = tanh(tanh(W_xg x[t] + W_hg h[t-1] + b_g))",
                "max(abs(h - (with h[t]=tanh(tanh(W_xg x[t] + W_hg h[t-1] + b_g)): h)))", in: 0...1e-14),
        ])

    /// Fact 19, its second half.
    static let specialCaseOfGRU = Fact(
        name: "gru-as-rnn", title: "A GRU with r = 1 and z = 0 is the tanh network",
        statement:
            "With the reset gate open and the update gate shut a GRU computes h[t] = tanh(W x[t] + U h[t-1] + b).",
        source: "arithmetic",
        script: """
            cell gru
            text "the cat sat"
            r[t] = 1
            z[t] = 0
            """,
        checks: [
            FactCheck("the largest difference of h and the candidate", "max(abs(h - n))", in: 0...0),
            FactCheck(
                "the largest difference to h[t] = tanh(W_xn x[t] + b_n + W_hn h[t-1] + b_hn)",
                "max(abs(h - (with equations=\"h[t] = tanh(W_xn x[t] + b_n + W_hn h[t-1] + b_hn)\": h)))",
                in: 0...1e-14),
        ])

    /// Fact 13.
    static let chronoInitialization = Fact(
        name: "chrono", title: "Chrono initialisation spreads the forget gates over the times that matter",
        statement: """
            With b_f = ln u, u drawn from U(1, T_max − 1), and b_i = −b_f a unit's time constant 1/(1 − f) is 1 + u: from 2 steps to T_max.
            """,
        source: "Tallec & Ollivier (2018), Can recurrent neural networks warp time?",
        script: """
            cell lstm
            hidden 64
            pulse 10
            set chrono 100
            """,
        checks: [
            FactCheck("the smallest u", "min(exp(b_f))", in: 1...99),
            FactCheck("the largest u", "max(exp(b_f))", in: 50...99),
            FactCheck("the mean u, of 64 drawn from U(1, 99)", "mean(exp(b_f))", in: 38...62),
            FactCheck("how far b_i is from −b_f", "max(abs(b_i + b_f))", in: 0...0),
            FactCheck(
                "how far 1/(1 − σ(b_f)) is from 1 + u, as a share",
                "max(abs((1 / (1 - sigmoid(b_f))) / (1 + exp(b_f)) - 1))", in: 0...1e-12),
        ])
}
