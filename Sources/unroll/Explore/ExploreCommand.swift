import ArgumentParser
import Commands
import Experiments
import Explorer
import NcursesTerminal
import Screen
import Training

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

    @Option(parsing: .unconditional, help: "How many updates --train makes; without end without it.")
    var updates: Int?

    @OptionGroup(title: "How it learns") var learning: LearningOptions

    func run() throws {
        try Failure.reporting {
            let training = try trainingLine()
            var session = try ExploringSession.open(options)
            try ExploringSession.prepare(&session, learning, updates: updates)
            guard StandardStreams.outputIsTerminal else {
                StandardStreams.warn(session.run.warnings)
                if let training { try ExploringSession.enter(training, &session) }
                StandardStreams.print(Self.stillText(of: session, glyphs: ascii ? .ascii : .unicode))
                return
            }
            try ExplorerProgram.run(
                session, color: color, glyphs: ascii ? .ascii : .unicode,
                entering: training.map { ["page training", $0] } ?? [])
        }
    }

    /// The command that begins to train at once, if that is wanted.
    ///
    /// - Throws: `Failure` for a training without an end that nobody could stop, and for a number of updates that is none.
    private func trainingLine() throws -> String? {
        guard train else {
            guard updates == nil else { throw Failure(sentence: "--updates is for --train.", status: 64) }
            return nil
        }
        if let updates {
            guard updates >= 1 else {
                throw Failure(sentence: "'updates' must be a whole number from 1 on, not '\(updates)'.", status: 64)
            }
            return "train \(updates)"
        }
        guard StandardStreams.outputIsTerminal else {
            throw Failure(
                sentence: "--train goes on until it is stopped, and standard output is no terminal: say how many with "
                    + "--updates, or use 'unroll train'.", status: 64)
        }
        return "train"
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

    /// Sets how a session trains.
    ///
    /// - Throws: `Failure` for settings that its network cannot be trained with.
    static func prepare(_ session: inout Session, _ options: LearningOptions, updates: Int?) throws {
        try options.check(for: session.run.experiment)
        do throws(TrainingError) {
            let settings = try options.settings(besides: session.trainingSettings, updates: updates)
            if settings != session.trainingSettings { try session.prepareTraining(settings) }
        } catch {
            throw Failure(sentence: error.description, status: error.exitStatus)
        }
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
