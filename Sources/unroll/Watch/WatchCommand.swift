import ArgumentParser
import Curves
import Explorer
import NcursesTerminal
import Screen

/// `unroll watch [FILE|-]`.
struct WatchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "watch", abstract: "Watch a training, whosever it is, by the lines of JSON that it writes.",
        discussion: """
            The lines come from a file that grows, which is followed whatever becomes of it, from a FIFO, or from a pipe: \
            python train.py | unroll watch. A line is an object of numbers:

              {"update": 120, "loss": 2.3, "grad_norm": 1.7, "per_step": [0.01, 0.2, 1.1], "params": {"W_hh": 0.4}}

            All of it is optional. The update may also be called step, iteration, global_step or iter; without one the lines \
            are counted. per_step is the norm of the gradient at each time step, and becomes a waterfall. Every other number \
            becomes a curve, those of an object as params.W_hh. NaN and Infinity are understood as Python writes them. Where \
            the update goes back, another run begins. What is no such line is counted, and the first of them shown.

            Where standard output is no terminal, a report of what the log holds is printed.
            """)

    @Argument(help: "The file, or - for standard input, which is also read without one.", completion: .file())
    var file: String?

    @Option(help: "Use colours: never, always or auto. NO_COLOR in the environment means never.")
    var color = ColorChoice.automatic

    @Flag(help: "Draw with printable ASCII alone.")
    var ascii = false

    func run() throws {
        try Failure.reporting {
            let log = try LogSource.open(file)
            let glyphs: Glyphs = ascii ? .ascii : .unicode
            guard StandardStreams.outputIsTerminal else {
                StandardStreams.print(try Self.report(log, glyphs: glyphs))
                return
            }
            try TerminalRun.run(color: color, glyphs: glyphs) { WatchProgram(log, size: $0) }
        }
    }

    private static func report(_ log: LogSource, glyphs: Glyphs) throws -> String {
        let reading = try LogReader.readAll(log)
        guard reading.tally.records > 0 else {
            let broken = reading.tally.firstBrokenLine.map { " The first line that is none is \($0.description)" }
            throw Failure(
                sentence: "\(log.name) holds no record, such as {\"update\": 1, \"loss\": 2.3}.\(broken ?? "")",
                status: 65)
        }
        return WatchReport(reading, source: log.name, glyphs: glyphs).text
    }
}
