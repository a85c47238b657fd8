extension Fact {
    /// Fact 1: the largest singular value decides what must vanish, not the spectral radius.
    static let largestSingularValue = Fact(
        name: "singular-value", title: "The largest singular value of W_hh bounds the gradient",
        statement: """
            Where σ_max(W_hh) < 1/γ the gradient must vanish; where it explodes, σ_max(W_hh) > 1/γ. γ, the largest slope of φ, is 1 for \
            tanh and 1/4 for the sigmoid. For a linear network the spectral radius decides in the long run.
            """,
        source: "Pascanu, Mikolov & Bengio (2013), On the difficulty of training recurrent neural networks, section 2",
        script: """
            cell rnn
            activation tanh
            hidden 16
            init W_hh orthogonal 0.9
            pulse 40
            target 0
            loss last
            """,
        checks: [
            FactCheck("σ_max(W_hh) as it was chosen", "sigma_max(W_hh)", is: 0.9, within: 1e-12),
            FactCheck(
                "tanh, σ_max 0.9: what is left after 40 steps, over the bound", "product(0) / bound(0)", in: 0...1),
            FactCheck("tanh, σ_max 0.9: growth per step back", "growth", in: 0...0.9),
            FactCheck("tanh, σ_max 0.9: the gradient vanishes", holds: "regime == \"vanishing\""),
            FactCheck(
                "sigmoid, σ_max 3.9 < 4: it still vanishes",
                holds: "with activation=sigmoid, W_hh=orthogonal 3.9: regime == \"vanishing\""),
            FactCheck(
                "sigmoid, σ_max 3.9: what is left, over the bound",
                "with activation=sigmoid, W_hh=orthogonal 3.9: product(0) / bound(0)", in: 0...1),
            FactCheck(
                "linear, σ_max 2.1 but ρ 0.5: it vanishes all the same",
                "with h[t]=W_xh x[t] + W_hh h[t-1] + b_h, hidden=2, W_hh=0.5 2; 0 0.5: product(0)", in: 0...1e-9),
            FactCheck(
                "linear, that matrix: σ_max",
                "with h[t]=W_xh x[t] + W_hh h[t-1] + b_h, hidden=2, W_hh=0.5 2; 0 0.5: sigma_max(W_hh)",
                is: 2.118034, within: 1e-6),
            FactCheck(
                "linear, that matrix: ρ",
                "with h[t]=W_xh x[t] + W_hh h[t-1] + b_h, hidden=2, W_hh=0.5 2; 0 0.5: rho(W_hh)", is: 0.5,
                within: 1e-7),
        ])

    /// Fact 5.
    static let linearRecurrence = Fact(
        name: "linear-recurrence", title: "A matrix and half of it, twenty steps back",
        statement: """
            A gradient of ones sent back 20 times through a linear recurrence of 3 units grows to hundreds where the spectral radius is \
            1.25, and falls below 0.001 with half of the same matrix, although its largest singular value is still above 1.
            """,
        source:
            "the set-up is that of Saitoh, Deep Learning from Scratch 2, chapter 6; a matrix from N(0, 1), to three decimals",
        script: """
            equations "h[t] = W_xh x[t] + W_hh h[t-1]"
            hidden 3
            pulse 20
            input-scale 0
            W_hh = 1.789 -1.863 -0.083; 0.437 -0.277 -0.627; 0.096 -0.355 -0.044
            W_hy = 1 1 1; -1 -1 -1
            b_y = 0 0
            target 0
            loss last
            """,
        checks: [
            FactCheck("the gradient at the last step is that of ones", "norm(grad h[20])", is: 1.7320508, within: 1e-7),
            FactCheck("W: its norm after 20 steps", "norm(grad h[0])", is: 348.417, within: 5e-4),
            FactCheck("W: spectral radius", "rho(W_hh)", is: 1.25415, within: 5e-6),
            FactCheck(
                "W/2: the norm after 20 steps", "with gain=0.5: norm(grad h[0])", is: 3.32277e-4, within: 5e-10),
            FactCheck("W/2: spectral radius", "with gain=0.5: rho(W_hh)", is: 0.627076, within: 5e-7),
            FactCheck("W/2: largest singular value", "with gain=0.5: sigma_max(W_hh)", is: 1.32967, within: 5e-6),
        ])

    /// Fact 14.
    static let orthogonalIdentity = Fact(
        name: "orthogonal", title: "An orthogonal matrix keeps the gradient for a thousand steps",
        statement:
            "With the identity for φ and an orthogonal W_hh the norm of the gradient stays what it was, to rounding.",
        source:
            "Saxe, McClelland & Ganguli (2014), Exact solutions to the nonlinear dynamics of learning; computed here",
        script: """
            equations "h[t] = W_xh x[t] + W_hh h[t-1]"
            hidden 16
            W_hh = orthogonal 1
            pulse 1000
            target 0
            loss last
            """,
        checks: [
            FactCheck(
                "how far ‖∂L/∂h[1]‖ is from ‖∂L/∂h[1000]‖, as a share", "abs(norm(grad h[1]) / norm(grad h[1000]) - 1)",
                in: 0...5e-14)
        ])
}
