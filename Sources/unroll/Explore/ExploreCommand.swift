import ArgumentParser
import Commands
import Experiments
import Explorer
import NcursesTerminal
import Screen

extension ColorChoice: ExpressibleByArgument {}

/// `unroll` and `unroll explore`.
struct ExploreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explore", abstract: "Open the explorer, on an experiment or on the opening one.")

    @OptionGroup var options: ExperimentOptions

    @Option(help: "Use colours: never, always or auto. NO_COLOR in the environment means never.")
    var color = ColorChoice.automatic

    @Flag(help: "Draw with printable ASCII alone.")
    var ascii = false

    @Flag(help: "Begin to train at once, on the page of the training.")
    var train = false

    func run() throws {
        try Failure.reporting {
            let session = try ExploringSession.open(options)
            guard StandardStreams.outputIsTerminal else {
                StandardStreams.warn(session.run.warnings)
                StandardStreams.print(Self.stillText(of: session, glyphs: ascii ? .ascii : .unicode))
                return
            }
            try ExplorerProgram.run(
                session, color: color, glyphs: ascii ? .ascii : .unicode,
                entering: train ? ["page training", "train"] : [])
        }
    }

    /// The report, and a frame of the explorer as it would have opened.
    private static func stillText(of session: Session, glyphs: Glyphs) -> String {
        let frame = StillPicture(of: session, size: Size(width: 80, height: 24), glyphs: glyphs)
        return Report(session.run, glyphs: glyphs).text + "\n" + frame.canvas.text + "\n"
    }
}

/// Opens a session on what the options ask for.
enum ExploringSession {
    /// - Throws: `Failure` if the experiment cannot be run.
    static func open(_ options: ExperimentOptions) throws -> Session {
        // Whoever names what is read gets the network that all other commands begin with, and not that of the opening picture.
        let loaded = try options.load(otherwise: options.nameInput ? .standard : OpeningExperiment.experiment)
        var session: Session
        do throws(ExperimentError) {
            session = try OpeningExperiment.session(on: loaded.experiment)
        } catch {
            throw loaded.failure(error)
        }
        for command in loaded.view { _ = session.update(.view(command)) }
        return session
    }

    /// Enters a command of the ':' prompt, and warns of what comes to nothing by it.
    ///
    /// - Throws: `Failure` if it is refused.
    static func enter(_ line: String, _ session: inout Session) throws {
        let known = session.run.warnings
        _ = session.update(.entered(line))
        session.settleTraining()
        let fresh = session.run.warnings.filter { !known.contains($0) }
        StandardStreams.warn(fresh)
        if let notice = session.notice, notice.severity != .information, fresh.isEmpty {
            throw Failure(sentence: notice.text, status: 64)
        }
    }
}
