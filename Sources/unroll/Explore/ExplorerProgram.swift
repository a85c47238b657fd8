import Explorer
import NcursesTerminal
import Screen

/// The explorer as the terminal's loop sees it: events become messages, effects are performed.
struct ExplorerProgram: TerminalProgram {
    private(set) var session: Session
    private let worker = AnalysisWorker(wake: NcursesTerminal.wake)

    /// A program on a terminal of this size.
    init(_ session: Session, size: Size) {
        self.session = session
        _ = perform(self.session.update(.input(.resize(size))))
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
        let results = worker.collect()
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
            case .analyse(let tasks): worker.take(tasks)
            case .write(let path, let contents): _ = session.update(.finished(Files.write(contents, to: path)))
            case .writeBytes(let path, let bytes): _ = session.update(.finished(Files.write(bytes, to: path)))
            case .readCell(let path):
                _ = session.update(.finished(Files.readCell(path)))
            case .save(let path, let model): _ = session.update(.finished(Files.save(model, to: path)))
            case .read(let path): _ = session.update(.finished(Files.read(path)))
            }
        }
        return action
    }
}
