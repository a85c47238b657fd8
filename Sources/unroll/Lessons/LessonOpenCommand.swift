import ArgumentParser
import Experiments
import Explorer
import LessonScripts
import NcursesTerminal
import Screen

/// How a lesson is shown in a terminal.
struct LessonScreenOptions: ParsableArguments {
    @Option(help: "Use colours: never, always or auto. NO_COLOR in the environment means never.")
    var color = ColorChoice.automatic

    @Flag(help: "Draw with printable ASCII alone.")
    var ascii = false

    /// Opens the explorer with a lesson beside it.
    ///
    /// - Throws: `Failure` if there is no terminal for it.
    func play(_ lesson: OpenedLesson, from shelf: LessonShelf, watching path: String? = nil) throws {
        var session: Session
        do throws(ExperimentError) {
            session = try OpeningExperiment.session()
        } catch {
            throw Failure(sentence: error.description, status: error.exitStatus)
        }
        _ = session.update(.finished(.openedLesson(lesson)))
        try ExplorerProgram.run(
            session, color: color, glyphs: ascii ? .ascii : .unicode, lessons: shelf, watching: path)
    }
}

/// `unroll lesson [NAME]`.
struct LessonOpenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "open", abstract: "List the lessons, or play the one of a name.",
        discussion: "Where standard output is no terminal, the text of the lesson is printed.", shouldDisplay: false)

    @Argument(help: "A file, or the number or name of a lesson.")
    var name: String?

    @Option(help: "The language, as a code; English where there is no translation.")
    var language = "en"

    @Flag(help: "Show the lesson as to a class: larger spacing, no questions.")
    var present = false

    @OptionGroup var screen: LessonScreenOptions

    func run() throws {
        try Failure.reporting {
            let shelf = LessonShelf(language: language)
            guard let name else { return try list() }
            guard StandardStreams.outputIsTerminal else {
                return StandardStreams.print(LessonText(try shelf.reading(name).lesson).text)
            }
            try screen.play(try shelf.open(name, isPresented: present), from: shelf)
        }
    }

    private func list() throws {
        let progress = ProgressFile.read()
        if let remark = progress.remark { StandardStreams.complain(remark) }
        let library = LessonLibrary.nearest(program: ProgramPath.ofThisProgram)
        StandardStreams.print(try LessonListing(library, language: language, progress: progress.store).text)
    }
}

/// `unroll lesson watch FILE`.
struct LessonWatchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "watch", abstract: "Play a lesson while you write it: it is read again whenever its file changes.",
        discussion: "The step stays. What is wrong is said at the top of the lesson; the last good one goes on.")

    @Argument(help: "The file.", completion: .file(extensions: ["md"]))
    var file: String

    @OptionGroup var screen: LessonScreenOptions

    func run() throws {
        try Failure.reporting {
            let shelf = LessonShelf()
            guard StandardStreams.outputIsTerminal else {
                throw Failure(sentence: "'lesson watch' needs a terminal.", status: 64)
            }
            try screen.play(OpenedLesson(try LessonFile.read(file)), from: shelf, watching: file)
        }
    }
}
