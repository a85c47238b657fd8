import PseudoTerminal

/// Starts the probe in a terminal like those of today, with what differs.
func startProbe(
    _ arguments: [String] = [], columns: Int = 80, rows: Int = 24, type: String? = "xterm-256color",
    environment: [String: String] = [:]
) throws -> TerminalSession {
    try TerminalSession.starting(
        "TerminalProbe", arguments, columns: columns, rows: rows, type: type, environment: environment)
}

/// Starts the probe and waits for its first picture.
func startedProbe(
    _ arguments: [String] = [], columns: Int = 80, rows: Int = 24, type: String? = "xterm-256color",
    environment: [String: String] = [:]
) throws -> TerminalSession {
    let session = try startProbe(arguments, columns: columns, rows: rows, type: type, environment: environment)
    // The last corner is drawn last.
    try session.wait(for: "the first picture") { $0.screen.lines[rows - 1].hasSuffix("#") }
    return session
}
