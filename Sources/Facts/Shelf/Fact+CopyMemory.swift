import Experiments
import Tasks

extension Fact {
    /// Fact 6.
    static let copyMemory = Fact(
        name: "copy-memory", title: "A tanh network does not get below the memoryless loss of the copy task",
        statement: """
            Ten of eight symbols are shown, and after T blanks repeated. Who knows that there are blanks but remembers no symbol has the mean \
            cross-entropy 10 ln 8/(T + 20): 0.41589 for T = 30, 0.17329 for T = 100, 0.09452 for T = 200. A tanh network of 16 units learns \
            just that, and stays there.
            """,
        source: "Arjovsky, Shah & Bengio (2016), Unitary evolution recurrent neural networks, section 5.1",
        trainings: lengths.map { copying(over: $0.blanks) },
        checks: lengths.map { length in
            FactCheck(
                "T = \(length.blanks): the task's baseline", in: (length.loss - 5e-6)...(length.loss + 5e-6)
            ) { _ throws(ExperimentError) in
                try TaskInput("copy", ["length": length.blanks]).task.baselines.first?.loss ?? .nan
            }
        }
            + lengths.map { length in
                FactCheck(
                    "T = \(length.blanks): loss of a trained tanh network, each seed", of: "T=\(length.blanks)", .each,
                    .loss, in: (0.99 * length.loss)...(1.03 * length.loss), published: "\(length.loss)")
            })

    private struct Length {
        let blanks: Int
        /// What was published.
        let loss: Double
    }

    private static let lengths = [
        Length(blanks: 30, loss: 0.41589), Length(blanks: 100, loss: 0.17329), Length(blanks: 200, loss: 0.09452),
    ]

    private static func copying(over blanks: Int) -> SeededTraining {
        SeededTraining(
            "T=\(blanks)",
            """
            cell rnn
            activation tanh
            hidden 16
            clip norm 1
            task copy length=\(blanks)
            """,
            batch: 8, updates: 600, seeds: 4)
    }
}
