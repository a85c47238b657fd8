import Experiments

extension Experiment {
    /// What is run where nothing is asked for, and what a text of commands begins with: an Elman network that reads a short
    /// sentence.
    public static var standard: Experiment {
        var experiment = Experiment(cell: .catalogue("rnn"), input: .text("hello, world", vocabulary: nil))
        experiment.sizes.usualHidden = 8
        return experiment
    }
}
