extension Fact {
    /// Fact 18.
    static let largestSlopes = Fact(
        name: "slopes", title: "The largest slopes of sigmoid, tanh and ReLU",
        statement:
            "The slope of the sigmoid is at most 1/4, at 0; that of tanh at most 1, at 0; that of a ReLU is 0 or 1.",
        source: "arithmetic; section 2 of Pascanu, Mikolov & Bengio (2013) rests on it",
        script: """
            cell rnn
            gain 3
            text "the cat sat on the mat"
            """,
        checks: [
            FactCheck("sigmoid at 0", "with activation=sigmoid: slope(0)", in: 0.25...0.25),
            FactCheck(
                "sigmoid: the largest slope of a run", "with activation=sigmoid: max(slope(pre h))", in: 0...0.25),
            FactCheck("tanh at 0", "with activation=tanh: slope(0)", in: 1...1),
            FactCheck("tanh: the largest slope of a run", "with activation=tanh: max(slope(pre h))", in: 0...1),
            FactCheck("ReLU above 0", "with activation=relu: slope(0.001)", in: 1...1),
            FactCheck("ReLU below 0", "with activation=relu: slope(-0.001)", in: 0...0),
            FactCheck(
                "ReLU: how far any slope of a run is from 0 and 1",
                "with activation=relu: max(abs(abs(slope(pre h) - 0.5) - 0.5))", in: 0...0),
        ])

    /// Facts 16 and 17.
    static let perplexity = Fact(
        name: "perplexity", title: "An untrained network is as puzzled as one that guesses",
        statement: """
            The loss of a network that knows nothing is ln V a symbol over V classes, and its perplexity, the exponential of the mean \
            loss, is V.
            """,
        source: "arithmetic, and the definition of perplexity",
        script: """
            cell rnn
            hidden 16
            text "the cat sat on the mat"
            """,
        checks: [
            FactCheck(
                "all weights of the readout 0: perplexity", "with W_hy=zeros, b_y=zeros: perplexity", is: 10,
                within: 1e-12),
            FactCheck(
                "that network: loss of a step", "with W_hy=zeros, b_y=zeros: loss[1]", is: 2.302585, within: 5e-7),
            FactCheck("as initialised: perplexity", "perplexity", in: 8...12),
        ])

    /// Fact 20.
    static let softmaxGradient = Fact(
        name: "softmax", title: "The gradient of the logits is p − onehot(target)",
        statement: "For softmax with cross-entropy ∂L/∂y is p, less 1 at the target.", source: "arithmetic",
        script: """
            cell rnn
            text "abca"
            """,
        checks: [
            FactCheck("p − ∂L/∂y at the target, which is b", "p[1].2 - (grad y[1]).2", is: 1, within: 1e-15),
            FactCheck(
                "p − ∂L/∂y elsewhere", "abs(p[1].1 - (grad y[1]).1) + abs(p[1].3 - (grad y[1]).3)", in: 0...1e-15),
            FactCheck("the sum of ∂L/∂y", "abs(sum(grad y[1]))", in: 0...1e-15),
        ])
}
