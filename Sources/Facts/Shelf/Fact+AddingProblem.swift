extension Fact {
    /// Fact 7.
    static let addingProblem = Fact(
        name: "adding-problem", title: "An LSTM adds two numbers over 100 steps, a tanh network stays far behind",
        statement: """
            Two of 100 numbers from U(0, 1) are marked and have to be added at the end. Always answering 1 has the squared error 1/6; who \
            knows one of the two has half of that, 0.083. An LSTM of 8 units comes to 0.0007; a tanh network of 8 units stays near 0.07.
            """,
        source:
            "the task is from Hochreiter & Schmidhuber (1997), experiment 4; the figures are those of a public reproduction",
        deviation: """
            That a tanh network stays near 0.07 is not found here. With as many sequences as the LSTM needs it is still near 1/6, and the step \
            to one remembered number, near 0.08, comes after 100,000 or more. It does not stay there: after 320,000 twelve seeds (--seeds 12) \
            had 0.014 … 0.036 … 0.093, twenty times the error of the LSTM and more. How long the others trained is not known.
            """,
        trainings: [addingByLSTM, addingByTanh],
        checks: [
            FactCheck(
                "LSTM: sequences until the error is 0.0007, each seed", of: "lstm", .each, .sequences,
                in: 1...80_000, published: "under a minute"),
            FactCheck(
                "LSTM: error on other sequences then, the median", of: "lstm", .median, .loss, in: 0...0.001,
                published: "0.0007"),
            // Not the published figure: ten times what the LSTM comes to, and no worse than knowing nothing.
            FactCheck(
                "tanh: error after 320,000 sequences, each seed", of: "rnn", .each, .loss, in: 0.007...0.19,
                published: "near 0.07"),
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
