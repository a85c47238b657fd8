extension Fact {
    /// Fact 11.
    static let counting = Fact(
        name: "counting", title: "An LSTM of 2 cells counts further than it was taught",
        statement: """
            Trained with strings aⁿbⁿ of n from 1 to 10, an LSTM of 2 cells accepts longer ones too: it has learned to count. A public \
            reproduction found it to accept all n up to 65 with one seed. How far it gets is a matter of luck: 32 seeds (--seeds 32) came to \
            17 … 28 … 127.
            """,
        source:
            "the task is from Gers & Schmidhuber (2001), LSTM recurrent networks learn simple context-free and context-sensitive languages; the figure is that of a public reproduction",
        trainings: [learningToCount],
        checks: [
            FactCheck(
                "the largest n so that it accepts all up to it, the smallest of all seeds", of: "lstm", .smallest,
                .longestPower, in: 11...300, published: "beyond 10"),
            FactCheck(
                "that n, the largest of all seeds", of: "lstm", .largest, .longestPower, in: 65...300,
                published: "65"),
        ])

    private static let learningToCount = SeededTraining(
        "lstm",
        """
        cell lstm
        hidden 2
        init W_h* orthogonal
        forget-bias 1
        clip norm 1
        task anbn n=10
        """,
        updates: 12_000, seeds: 16)
}
