/// A form of line that gives something of the network by its name.
public struct AssignmentForm: Sendable {
    /// How it is written.
    public let usage: String
    /// What it does, in one sentence.
    public let help: String
    /// A line that can be entered.
    public let example: String
}

extension CommandTable {
    /// The lines that begin with a name of the network, in the order of the help; a `set` before them means nothing.
    public static let assignments: [AssignmentForm] = [
        AssignmentForm(
            usage: "PARAMETER = INITIALIZER", help: "Draws or fills a parameter in another way.",
            example: "W_hh = orthogonal 1.2"),
        AssignmentForm(
            usage: "PARAMETER = NUMBERS", help: "Gives a parameter its numbers; semicolons separate the rows.",
            example: "W_hh = 0.5 0.1; 0.2 0.3"),
        AssignmentForm(
            usage: "PARAMETER[ROW,COLUMN] = NUMBER",
            help: "Sets one entry, counted from 1, before gain and radius act.",
            example: "W_hh[1,2] = 0.5"),
        AssignmentForm(
            usage: "STATE[0] = NUMBERS", help: "Sets a state before the first step.", example: "h[0] = 1 0"),
        AssignmentForm(
            usage: "x = NUMBERS", help: "Feeds numbers, one a step; semicolons separate steps of several.",
            example: "x = 1 0 0.5 0"),
        AssignmentForm(
            usage: "SIGNAL[t] = FORMULA", help: "Replaces this equation of the cell, or adds it.",
            example: "h[t] = tanh(W_xh x[t] + W_hh h[t-1])"),
    ]
}
