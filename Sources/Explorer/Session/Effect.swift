/// What a session asks the loop to do, because it does nothing but think.
public enum Effect: Sendable, Hashable {
    /// Leave the explorer.
    case quit
    /// Give the terminal to the shell, as Ctrl-Z does.
    case suspend
    /// Draw everything anew, whatever the terminal is believed to show.
    case repaint
    /// Write a file, and report `wrote` or `failed`.
    case write(path: String, contents: String)
    /// Read a file, and report `read` or `failed`.
    case read(path: String)
    /// Read a file of equations, and report `readCell` or `failed`.
    case readCell(path: String)
    /// Ring the bell.
    case ring
}
