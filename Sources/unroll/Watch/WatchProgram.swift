import Explorer
import NcursesTerminal
import Screen

/// Watching as the terminal's loop sees it: events become messages, effects are performed.
struct WatchProgram: TerminalProgram {
    private var session: WatchSession
    private let follower: LogFollower

    /// A program that follows a log on a terminal of this size.
    init(_ source: LogSource, size: Size) {
        session = WatchSession(source: source.name, size: size)
        follower = LogFollower(source, wake: NcursesTerminal.wake)
    }

    /// Nothing moves by itself: what is read wakes the loop.
    var tickInterval: Int? { nil }

    func draw(_ conditions: DrawingConditions) -> Picture {
        var shown = session
        shown.glyphs = conditions.glyphs
        shown.hasColor = conditions.hasColorScales
        _ = shown.update(.input(.resize(conditions.size)))
        var canvas = Canvas(size: conditions.size, glyphs: conditions.glyphs)
        shown.draw(on: &canvas)
        return Picture(canvas)
    }

    mutating func handle(_ event: InputEvent) -> LoopAction {
        var action = LoopAction.redraw
        for effect in session.update(.input(event)) {
            switch effect {
            case .quit: return .quit
            case .suspend: action = .suspend
            case .repaint: action = .repaint
            case .ring: action = .ring
            }
        }
        return action
    }

    mutating func handleWake() -> LoopAction {
        guard let reading = follower.collect() else { return .proceed }
        _ = session.update(.read(reading))
        return .redraw
    }
}
