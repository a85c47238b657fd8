import ArgumentParser
import Commands
import Experiments
import Explorer
import Glibc
import NcursesTerminal
import Screen

/// `unroll show`.
struct ShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Print one frame of the explorer as text.")

    @OptionGroup var options: ExperimentOptions

    @Option(help: "Columns x rows.")
    var size = "80x24"

    @Option(help: "Colours: never, always or auto, which is only on a terminal.")
    var color = ColorChoice.automatic

    @Option(
        help: "The page to show: \(PageName.allCases.map(\.rawValue).joined(separator: ", ")).",
        completion: .list(PageName.allCases.map(\.rawValue)))
    var page: String?

    @Option(
        help: "The panel to show alone: \(PanelName.allCases.map(\.rawValue).joined(separator: ", ")).",
        completion: .list(PanelName.allCases.map(\.rawValue)))
    var panel: String?

    @Option(help: "Commands of the ':' prompt to enter first, such as 'go 3'; may be given several times.")
    var enter: [String] = []

    @Flag(help: "Draw with printable ASCII alone.")
    var ascii = false

    func run() throws {
        try Failure.reporting {
            let size = try parsedSize()
            var session = try ExploringSession.open(options)
            StandardStreams.warn(session.run.warnings)
            for line in enter { try ExploringSession.enter(line, &session) }
            if let page { try ExploringSession.enter("page \(page)", &session) }
            if let panel { try ExploringSession.enter("panel \(panel)", &session) }
            let noColor = getenv("NO_COLOR").map { String(cString: $0) }
            let hasColor = color == .always || (StandardStreams.outputIsTerminal && color.wantsColor(noColor: noColor))
            let picture = StillPicture(
                of: session, size: size, glyphs: ascii ? .ascii : .unicode, hasColor: hasColor, isAlone: panel != nil)
            StandardStreams.print((hasColor ? picture.canvas.ansi : picture.canvas.text) + "\n")
        }
    }

    private func parsedSize() throws -> Size {
        let parts = size.split(separator: "x").map { Int($0) ?? 0 }
        guard parts.count == 2, parts.allSatisfy({ (1...2000).contains($0) }) else {
            throw Failure(sentence: "'\(size)' is no size; write columns x rows, such as 100x30.", status: 64)
        }
        return Size(width: parts[0], height: parts[1])
    }
}
