import ArgumentParser
import Commands
import Descriptions
import Experiments
import Unrolling

/// `unroll describe EXPERIMENT`.
struct DescribeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "describe", abstract: "Say in sentences what the panels show, for a screen reader.",
        discussion: "No tables, no symbols and no colours: one sentence a line, under a heading for each panel.")

    @OptionGroup var options: ExperimentOptions

    @Option(parsing: .unconditional, help: "The step to speak of, from 1; the last one unless it is given.")
    var step: Int?

    func run() throws {
        try Failure.reporting {
            let run = try options.load(otherwise: .standard).run()
            let last = run.trace.stepCount
            let step = step ?? last
            guard (1...last).contains(step) else {
                throw Failure(sentence: "There is no step \(step): the steps are 1 to \(last).", status: 64)
            }
            StandardStreams.print(Description(run, step: step).text)
        }
    }
}
