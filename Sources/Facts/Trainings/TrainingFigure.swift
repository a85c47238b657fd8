/// A number that is read off a trained network.
public enum TrainingFigure: Sendable, Hashable {
    /// How many sequences it learned from until the goal was reached; infinite where it was not.
    case sequences
    /// The mean loss of a step of the examination.
    case loss
    /// The share of the examination's sequences that are solved.
    case solvedShare
    /// The share of its strings that are solved, each looked at by itself.
    case solvedStringShare
    /// The largest n such that it accepts aᵏbᵏ for all k from 1 to n; it is asked for no more than 300.
    case longestPower
    /// An expression about its run over one sequence of the examination.
    case expression(String)
}
