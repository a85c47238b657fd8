import Screen

/// What a session of watching takes in.
public enum WatchMessage: Sendable, Equatable {
    /// A key, the mouse, pasted text, a new size.
    case input(InputEvent)
    /// More of the log was read; it replaces what was read before.
    case read(WatchReading)
}

/// What a session of watching asks the loop to do.
public enum WatchEffect: Sendable, Equatable {
    /// Leave.
    case quit
    /// Give the terminal to the shell, as Ctrl-Z does.
    case suspend
    /// Draw everything anew.
    case repaint
    /// Ring the bell.
    case ring
}
