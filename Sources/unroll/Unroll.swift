import ArgumentParser

/// The command line: parses, wires the rooms together, hands over.
@main
struct Unroll: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "unroll",
        abstract: "Explore a recurrent neural network step by step, forward and back through time.",
        discussion: """
            Without a command the explorer opens. Where standard output is no terminal, a report in plain text is printed instead.
            """,
        version: "0.1.0",
        subcommands: [
            ExploreCommand.self, ShowCommand.self, TraceCommand.self, SaveCommand.self, CellsCommand.self,
            BenchCommand.self,
        ],
        defaultSubcommand: ExploreCommand.self)
}
