extension Fact {
    /// Fact 10.
    static let temporalOrder = Fact(
        name: "temporal-order", title: "An LSTM tells the order of two marks in 50 steps, a tanh network does not",
        statement: """
            Two marks, X or Y, stand among 50 letters; the last step tells which of the four orders it was. An LSTM of 4 cells is right in \
            every case with 5 of 5 seeds; a tanh network of 4 units stays at chance, which is 25 %.
            """,
        source:
            "the task is from Hochreiter & Schmidhuber (1997), experiment 6a; the figures are those of a public reproduction",
        deviation: """
            Of 32 seeds (--seeds 32) all LSTMs are right in every case, after 500 … 750 … 6,500 sequences. The tanh networks tell 22 … 25 … 36 % \
            of the orders after 30,000: one of them is above chance.
            """,
        trainings: [orderingByLSTM, orderingByTanh],
        checks: [
            FactCheck(
                "LSTM: share of the orders told, each seed", of: "lstm", .each, .solvedShare, in: 1...1,
                published: "1"),
            FactCheck(
                "LSTM: sequences until then, each seed", of: "lstm", .each, .sequences, in: 1...30_000,
                published: "not told"),
            FactCheck(
                "tanh: share of the orders told, the median", of: "rnn", .median, .solvedShare, in: 0.2...0.3,
                published: "0.25"),
            FactCheck(
                "tanh: share of the orders told, each seed", of: "rnn", .each, .solvedShare, in: 0.2...0.5,
                published: "0.25"),
        ])

    private static var orderingByLSTM: SeededTraining {
        var training = SeededTraining(
            "lstm",
            """
            cell lstm
            hidden 4
            init W_h* orthogonal
            chrono 50
            clip norm 1
            task temporal-order length=50
            """,
            updates: 30_000, seeds: 10)
        training.goal = TrainingGoal(target: .allSolved, interval: 250)
        return training
    }

    private static var orderingByTanh: SeededTraining {
        var training = SeededTraining(
            "rnn",
            """
            cell rnn
            activation tanh
            hidden 4
            init W_h* orthogonal
            clip norm 1
            task temporal-order length=50
            """,
            updates: 30_000, seeds: 10)
        training.unseen = 1000
        return training
    }
}
