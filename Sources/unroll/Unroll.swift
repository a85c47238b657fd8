import ArgumentParser
import Illustrations

/// The command line: parses, wires the rooms together, hands over.
@main
struct Unroll: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "unroll",
        abstract: "Explore a recurrent neural network step by step, forward and back through time.",
        discussion: """
            Without a command the explorer opens. Where standard output is no terminal, a report in plain text is printed instead.
            """,
        version: ProgramVersion.text,
        subcommands: [
            ExploreCommand.self, ShowCommand.self, TraceCommand.self, DescribeCommand.self, PlotCommand.self,
            RecordCommand.self, VerifyCommand.self, TrainCommand.self, WatchCommand.self, SampleCommand.self,
            SaveCommand.self, CellsCommand.self,
            TasksCommand.self, LessonCommand.self, FactsCommand.self, BenchCommand.self,
        ],
        defaultSubcommand: ExploreCommand.self)

    /// Parses and runs; a wrong call gets one sentence, as every other mistake does, instead of a page of usage.
    static func main() {
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch  where exitCode(for: error) == .validationFailure && !(error is ExitCode) {
            let sentence = message(for: error)
            let stop = sentence.hasSuffix(".") || sentence.hasSuffix("?") ? "" : "."
            StandardStreams.complain("\(sentence)\(stop) See 'unroll --help'.")
            exit(withError: ExitCode.validationFailure)
        } catch {
            exit(withError: error)
        }
    }
}
