import Screen

/// What the loop does after an event.
public enum LoopAction: Sendable, Hashable {
    /// Nothing changed that would be seen.
    case proceed
    /// Draw, once everything that has happened is handled.
    case redraw
    /// Draw, and send everything, whatever the terminal is believed to show.
    case repaint
    /// Draw, and make the terminal's sound: what was asked for cannot be done.
    case ring
    /// Leave the loop.
    case quit
    /// Give the terminal to the shell, as Ctrl-Z does.
    case suspend
}

/// Why the loop was left.
public enum LoopEnd: Sendable, Hashable {
    /// The program wanted to.
    case quit
    /// A signal asked for it, or the terminal is gone: save, then `NcursesTerminal.endProcess(bySignal:)`.
    case terminated(signal: Int32)
}

/// A program that lives in a terminal, as the loop sees it.
public protocol TerminalProgram {
    /// Milliseconds between ticks; nil when nothing moves by itself, so that an idle program sleeps.
    var tickInterval: Int? { get }
    /// The picture of the present state.
    func draw(_ conditions: DrawingConditions) -> Picture
    /// Takes in one event.
    mutating func handle(_ event: InputEvent) -> LoopAction
    /// Takes in that another thread has woken the loop.
    mutating func handleWake() -> LoopAction
}

extension TerminalProgram {
    /// Draws again, for whatever the other thread has changed.
    public mutating func handleWake() -> LoopAction { .redraw }
}
