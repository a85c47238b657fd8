extension Fact {
    /// Fact 7.
    static let addingProblem = Fact(
        name: "adding-problem", title: "An LSTM adds two numbers over 100 steps, a tanh network forgets one",
        statement: """
            Two of 100 numbers from U(0, 1) are marked and have to be added at the end. Always answering 1 has the squared error 1/6; who \
            knows one of the two has half of that, 0.083. An LSTM of 8 units comes to 0.0007; a tanh network of 8 units stays near 0.07.
            """,
        source:
            "the task is from Hochreiter & Schmidhuber (1997), experiment 4; the figures are those of a public reproduction",
        deviation: """
            The tanh network needs patience and luck. With as many sequences as the LSTM needs it is still near 1/6; the step to one remembered \
            number comes after 100,000 to 300,000, and some seeds then go on: after 320,000 four of them had 0.017 to 0.093.
            """,
        trainings: [addingByLSTM, addingByTanh],
        checks: [
            FactCheck(
                "LSTM: sequences until the error is 0.0007, each seed", of: "lstm", .each, .sequences,
                in: 1...80_000, published: "under a minute"),
            FactCheck(
                "LSTM: error on other sequences then, the median", of: "lstm", .median, .loss, in: 0...0.001,
                published: "0.0007"),
            FactCheck("tanh: error, the median", of: "rnn", .median, .loss, in: 0.04...0.1, published: "near 0.07"),
            FactCheck("tanh: error, each seed", of: "rnn", .each, .loss, in: 0.003...0.19, published: "near 0.07"),
        ])

    private static var addingByLSTM: SeededTraining {
        var training = SeededTraining(
            "lstm",
            """
            cell lstm
            hidden 8
            chrono 100
            clip norm 1
            task adding length=100
            """,
            rate: 0.02, batch: 16, updates: 5000, seeds: 8)
        training.goal = TrainingGoal(target: .loss(0.0007), interval: 100)
        training.unseen = 200
        return training
    }

    private static var addingByTanh: SeededTraining {
        var training = SeededTraining(
            "rnn",
            """
            cell rnn
            activation tanh
            hidden 8
            init b_* zeros
            clip norm 1
            task adding length=100
            """,
            rate: 0.003, batch: 16, updates: 20_000, seeds: 4)
        training.unseen = 1000
        return training
    }
}
