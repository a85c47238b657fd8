import PseudoTerminal

/// Starts `unroll` in a terminal like those of today, with what differs.
func startUnroll(
    _ arguments: [String] = [], columns: Int = 80, rows: Int = 24, type: String? = "xterm-256color",
    environment: [String: String] = [:]
) throws -> TerminalSession {
    try TerminalSession.starting(
        "unroll", arguments, columns: columns, rows: rows, type: type, environment: environment)
}

/// Starts `unroll` and waits for its first picture.
func openExplorer(
    _ arguments: [String] = [], columns: Int = 80, rows: Int = 24, type: String? = "xterm-256color",
    environment: [String: String] = [:]
) throws -> TerminalSession {
    let session = try startUnroll(arguments, columns: columns, rows: rows, type: type, environment: environment)
    try session.wait(for: "the first picture") { $0.lastLine.contains("? help") && $0.screen.contains("Unroll") }
    return session
}

/// Starts a shell command in a terminal, in which `unroll` is a command.
func startShell(_ command: String) throws -> TerminalSession {
    let program = try BuiltProgram.path(of: "unroll")
    let folder = String(program.prefix(upTo: program.lastIndex(of: "/") ?? program.startIndex))
    return try TerminalSession(
        "/bin/sh", ["-c", command],
        environment: ["TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": "\(folder):/usr/bin:/bin"])
}

extension TerminalSession {
    /// The row of the keys to press.
    var lastLine: String { screen.lines.last ?? "" }

    /// Where the playhead is, as the screen says it: "backward pass, step 15 of 22".
    var position: String? {
        let line = screen.lines.first { $0.contains(" pass, step ") }
        return line?.split(separator: "  ").first.map { String($0.dropFirst(2)) }
    }

    /// What the network reads, as the timeline shows it.
    var tokens: [String] {
        let line = screen.lines.first { $0.hasPrefix("input ") } ?? ""
        return line.split(separator: " ").dropFirst().map(String.init)
    }

    /// Opens the prompt, types a line there and sees it, then enters it.
    func enter(_ line: String) throws {
        send(":\(line)")
        try wait(for: "the line ':\(line)'") { $0.lastLine.hasPrefix(":\(line)") }
        send("\r")
    }

    /// Closes the prompt.
    func closePrompt() throws {
        send("\u{1B}")
        try wait(for: "the keys") { $0.lastLine.contains("? help") }
    }

    /// Types, and waits until the playhead is there.
    func press(_ keys: String, untilAt position: String) throws {
        send(keys)
        try wait(forPosition: position)
    }

    /// Waits until the playhead is at a place.
    func wait(forPosition position: String) throws {
        try wait(for: "the position '\(position)'") { $0.position == position }
    }

    /// Takes in everything until the program has been silent for a while.
    func settle() {
        while bytesWritten(duringMilliseconds: 60) > 0 {}
    }

    /// Quits, and waits for the end.
    func quit() throws -> Int {
        send("q")
        return try waitForExit()
    }
}
