import CNcurses

/// Why a terminal cannot show the explorer; each says in one sentence what would help.
public enum TerminalError: Error, Sendable, Hashable, CustomStringConvertible {
    /// Standard output is no terminal, or there is no terminal to read keys from.
    case noTerminal
    /// The variable `TERM` is not set.
    case typeUnset
    /// `TERM` names a terminal that this system has no description of.
    case typeUnknown(String)
    /// `TERM` names a terminal without a movable cursor.
    case typeTooSimple(String)
    /// The system refused.
    case system

    /// One sentence with the remedy.
    public var description: String {
        switch self {
        case .noTerminal:
            "There is no terminal to draw on: run this in a terminal window, or ask for a report instead."
        case .typeUnset:
            "TERM is not set, so nothing is known about this terminal: set it, for example with 'export TERM=xterm'."
        case .typeUnknown(let type):
            "This system does not know the terminal '\(type)': set TERM to one it knows, for example 'xterm-256color'."
        case .typeTooSimple(let type):
            "The terminal '\(type)' has no movable cursor: set TERM to what it really is, for example 'xterm-256color'."
        case .system:
            "The terminal could not be set up: try another terminal window, or another value of TERM."
        }
    }

    /// What the process should exit with.
    public var exitStatus: Int32 { 2 }

    init?(_ problem: TerminalProblem, type: String) {
        switch problem {
        case .none: return nil
        case .notATerminal: self = .noTerminal
        case .typeUnset: self = .typeUnset
        case .typeUnknown: self = .typeUnknown(type)
        case .typeTooSimple: self = .typeTooSimple(type)
        case .system: self = .system
        @unknown default: self = .system
        }
    }
}
