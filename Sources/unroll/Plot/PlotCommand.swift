import ArgumentParser
import Commands
import Experiments
import Explorer
import Figures
import Illustrations
import JSONText

extension Lanes: ExpressibleByArgument {}

/// `unroll plot EXPERIMENT --what gradients -o FILE.svg`.
struct PlotCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plot", abstract: "Write a figure for a slide or a paper, or the numbers behind it.",
        discussion: """
            The end of the file's name says the format: .svg (text stays text), .png (two dots for each point) or .pdf. \
            With --format the numbers behind the figure are written instead, to the file or to standard output.
            """)

    @OptionGroup var options: ExperimentOptions

    @Option(
        help: "What to show: \(IllustrationKind.allCases.map(\.rawValue).joined(separator: ", ")).",
        completion: .list(IllustrationKind.allCases.map(\.rawValue)))
    var what = IllustrationKind.gradients.rawValue

    @Option(help: "Networks to compare in the plot of gradients: activations, cells, initializers or cures.")
    var lanes: Lanes?

    @Option(parsing: .unconditional, help: "The step that it is about; without one it is about all steps.")
    var step: Int?

    @Option(help: "The signal that it is about, in the place of the usual ones.")
    var signal: String?

    @Option(parsing: .unconditional, help: "The step whose loss the x-ray follows back; without one the last.")
    var loss: Int?

    @Option(parsing: .unconditional, help: "How many networks the plot of seeds runs.")
    var seeds = 200

    @Option(help: "Commands of the ':' prompt to enter first, such as 'clip norm 1'; may be given several times.")
    var enter: [String] = []

    @Option(name: .shortAndLong, help: "The file to write: .svg, .png or .pdf.", completion: .file())
    var output: String?

    @Option(help: "csv or json: the numbers behind the figure.")
    var format: NumberFormat?

    /// The formats of numbers.
    enum NumberFormat: String, ExpressibleByArgument, CaseIterable {
        case csv, json
    }

    func run() throws {
        try Failure.reporting {
            let fileFormat = try checkedFormat()
            let figure = try figure()
            switch (format, output, fileFormat) {
            case (.some(let format), .some(let path), _): try Self.write(Array(format.text(of: figure).utf8), path)
            case (.some(let format), .none, _): StandardStreams.print(format.text(of: figure))
            case (.none, .some(let path), .some(let fileFormat)):
                try Self.write(Self.bytes(of: figure, as: fileFormat), path)
            default: break
            }
        }
    }

    /// The format of the figure's file; nil where numbers are wanted.
    private func checkedFormat() throws -> FigureFormat? {
        guard format == nil else { return nil }
        guard let output else {
            throw Failure(
                sentence: "Say where the figure goes, with -o FILE.svg, or ask for its numbers with --format csv.",
                status: 64)
        }
        do {
            return try FigureFormat(path: output)
        } catch {
            throw Failure(sentence: error.description, status: 64)
        }
    }

    private func figure() throws -> Figure {
        guard let kind = IllustrationKind(rawValue: what) else {
            let known = IllustrationKind.allCases.map(\.rawValue)
            throw Failure.unknown("figure", what, among: known, listedBy: "unroll plot --help")
        }
        var session = try ExploringSession.open(options)
        StandardStreams.warn(session.run.warnings)
        for line in enter { try ExploringSession.enter(line, &session) }
        guard (1...Self.mostSeeds).contains(seeds) else {
            throw Failure(sentence: "The seeds are 1 to \(Self.mostSeeds), not \(seeds).", status: 64)
        }
        if let lanes {
            guard kind == .gradients else {
                throw Failure(sentence: "Networks are compared in the plot of gradients alone.", status: 64)
            }
            _ = session.update(.view(.lanes(lanes)))
            if let notice = session.notice, notice.severity == .error {
                throw Failure(sentence: notice.text, status: 64)
            }
        }
        let compared = session.lanes.map { Illustration.Lane(label: $0.label, run: $0.run) }
        var illustration = Illustration(kind, of: session.run, lanes: compared, step: step, signal: signal)
        illustration.loss = loss
        illustration.seedCount = seeds
        illustration.quantity = session.view.quantity
        illustration.surfaceChoice = session.view.surface
        do throws(IllustrationError) {
            return try illustration.figure()
        } catch {
            throw Failure(sentence: error.description, status: 64)
        }
    }

    /// As many as the command `seeds` takes.
    private static let mostSeeds = 100_000

    private static func bytes(of figure: Figure, as format: FigureFormat) throws -> [UInt8] {
        do throws(FigureError) {
            return try figure.bytes(as: format)
        } catch {
            throw Failure(sentence: error.description, status: 70)
        }
    }

    private static func write(_ bytes: [UInt8], _ path: String) throws {
        if case .failed(let sentence) = Files.write(bytes, to: path) { throw Failure(sentence: sentence, status: 73) }
    }
}

extension PlotCommand.NumberFormat {
    /// The numbers of a figure as text.
    func text(of figure: Figure) -> String {
        switch self {
        case .csv: figure.csv
        case .json: JSONWriter(layout: .indented).text(figure.json) + "\n"
        }
    }
}
