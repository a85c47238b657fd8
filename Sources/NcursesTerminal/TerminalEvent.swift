import CNcurses
import Screen

/// What a terminal, the system or another thread reports.
public enum TerminalEvent: Sendable, Hashable {
    /// The user did something, or the terminal has a new size.
    case input(InputEvent)
    /// Another thread called `NcursesTerminal.wake()`.
    case woken
    /// The process should end: a signal asked for it, or the terminal is gone.
    case terminate(signal: Int32)
}

extension Key {
    /// The key of a report; nil when it is none that a program could mean.
    init?(_ report: TerminalReport) {
        switch report.key {
        case .character, .control, .alt:
            guard let scalar = Unicode.Scalar(report.value) else { return nil }
            let character = Character(scalar)
            switch report.key {
            case .control: self = .control(character)
            case .alt: self = .alt(character)
            default: self = .character(character)
            }
        case .up: self = .up
        case .down: self = .down
        case .left: self = .left
        case .right: self = .right
        case .shiftLeft: self = .shiftLeft
        case .shiftRight: self = .shiftRight
        case .home: self = .home
        case .end: self = .end
        case .pageUp: self = .pageUp
        case .pageDown: self = .pageDown
        case .insert: self = .insert
        case .delete: self = .delete
        case .enter: self = .enter
        case .escape: self = .escape
        case .backspace: self = .backspace
        case .tab: self = .tab
        case .backTab: self = .backTab
        case .function: self = .function(Int(report.value))
        @unknown default: return nil
        }
    }
}
