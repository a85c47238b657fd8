import Analysis
import ArgumentParser
import Commands
import Experiments
import JSONText

/// `unroll verify FILE`.
struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Prove the gradients of an experiment in two other ways.",
        discussion: """
            Every parameter, signal, pre-activation, initial state and input is held against forward mode and against central finite \
            differences, which both walk the equations by themselves. The exit status is 1 if a relative error is above the \
            tolerance and neither a kink of ReLU nor rounding or overflow explains it.
            """)

    @OptionGroup var options: ExperimentOptions

    @Option(parsing: .unconditional, help: "The largest relative error that is accepted.")
    var tolerance = "1e-6"

    @Option(help: "text or json.")
    var format = Format.text

    /// The formats.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    func run() throws {
        try Failure.reporting {
            let tolerance = try parsedTolerance()
            let run = try options.load(otherwise: .standard).run()
            let verification = GradientVerification(run.network, tolerance: tolerance)
            let report = VerificationReport(verification)
            switch format {
            case .text: StandardStreams.print(report.text)
            case .json: StandardStreams.print(JSONWriter(layout: .indented).text(report.json) + "\n")
            }
            if !verification.isAccepted { throw ExitCode(1) }
        }
    }

    private func parsedTolerance() throws -> Double {
        guard let number = Double(tolerance), number >= 0, number < 1 else {
            throw Failure(
                sentence: "'\(tolerance)' is no tolerance: write a number from 0 to below 1, such as 1e-6.", status: 64)
        }
        return number
    }
}
