import Explorer
import NcursesTerminal
import Screen

/// The explorer as the terminal's loop sees it: events become messages, effects are performed.
struct ExplorerProgram: TerminalProgram {
    private(set) var session: Session
    private let worker = AnalysisWorker(wake: NcursesTerminal.wake)
    private let trainer = TrainingWorker(wake: NcursesTerminal.wake)
    private let lessons: LessonShelf
    private let watcher: LessonWatcher?

    /// A program on a terminal of this size, which may watch the file of a lesson, and begins with some commands.
    init(
        _ session: Session, size: Size, lessons: LessonShelf = LessonShelf(), watching path: String? = nil,
        entering lines: [String] = []
    ) {
        self.session = session
        self.lessons = lessons
        watcher = path.map { LessonWatcher($0, wake: NcursesTerminal.wake) }
        _ = perform(self.session.update(.input(.resize(size))))
        for line in lines { _ = perform(self.session.update(.entered(line))) }
    }

    var tickInterval: Int? { session.tickInterval }

    func draw(_ conditions: DrawingConditions) -> Picture {
        var shown = session
        shown.glyphs = conditions.glyphs
        shown.hasColor = conditions.hasColorScales
        _ = shown.update(.input(.resize(conditions.size)))
        var canvas = Canvas(size: conditions.size, glyphs: conditions.glyphs)
        let cursor = shown.draw(on: &canvas)
        return Picture(canvas, cursor: cursor)
    }

    mutating func handle(_ event: InputEvent) -> LoopAction {
        perform(session.update(.input(event)))
    }

    mutating func handleWake() -> LoopAction {
        let results = worker.collect() + trainer.collect() + (watcher?.collect() ?? [])
        for result in results { _ = perform(session.update(.finished(result))) }
        return results.isEmpty ? .proceed : .redraw
    }

    private mutating func perform(_ effects: [Effect]) -> LoopAction {
        var action = LoopAction.redraw
        for effect in effects {
            switch effect {
            case .quit: return .quit
            case .suspend: action = .suspend
            case .repaint: action = .repaint
            case .ring: action = .ring
            case .listLessons: _ = session.update(.finished(lessons.list()))
            case .readLesson(let name): action = perform(session.update(.finished(lessons.read(name))))
            // Whoever writes a lesson is not its learner.
            case .keepProgress where watcher != nil: break
            case .keepProgress(let lesson, let progress):
                if let result = ProgressFile.keep(progress, ofLesson: lesson) { _ = session.update(.finished(result)) }
            case .analyse(let tasks): worker.take(tasks)
            case .train(let work): trainer.take(work)
            case .write(let path, let contents): _ = session.update(.finished(Files.write(contents, to: path)))
            case .writeBytes(let path, let bytes): _ = session.update(.finished(Files.write(bytes, to: path)))
            case .readCell(let path):
                _ = session.update(.finished(Files.readCell(path)))
            case .readText(let path):
                _ = session.update(.finished(Files.readText(path)))
            case .save(let path, let model): _ = session.update(.finished(Files.save(model, to: path)))
            case .read(let path): _ = session.update(.finished(Files.read(path)))
            }
        }
        return action
    }
}

extension ExplorerProgram {
    /// Lets a session live in the terminal until it ends.
    ///
    /// - Throws: `Failure` if there is no terminal that the explorer can be shown on.
    static func run(
        _ session: Session, color: ColorChoice, glyphs: Glyphs, lessons: LessonShelf = LessonShelf(),
        watching path: String? = nil, entering lines: [String] = []
    ) throws {
        try TerminalRun.run(color: color, glyphs: glyphs) { size in
            ExplorerProgram(session, size: size, lessons: lessons, watching: path, entering: lines)
        }
    }
}
