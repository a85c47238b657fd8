import ArgumentParser
import Commands
import Experiments
import Explorer
import JSONText

/// `unroll trace FILE`.
struct TraceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trace", abstract: "Run an experiment and print everything that was recorded.",
        discussion: """
            JSON is the format unroll-trace/1: all signals, losses, gradients, norms and Jacobians, with numbers that read back to the \
            same Float64. CSV has a row of norms per step; text is a report for people.
            """)

    @OptionGroup var options: ExperimentOptions

    @Option(help: "json, csv or text.")
    var format = Format.json

    /// The formats.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case json, csv, text
    }

    func run() throws {
        try Failure.reporting {
            let run = try options.load(otherwise: .standard).run()
            let document = TraceDocument(run)
            switch format {
            case .json: StandardStreams.print(JSONWriter(layout: .indented).text(document.json) + "\n")
            case .csv: StandardStreams.print(document.csv)
            case .text: StandardStreams.print(Report(run).text)
            }
        }
    }
}
