extension TerminalSession {
    /// Starts a program of this package in a terminal like those of today, with what differs.
    public static func starting(
        _ program: String, _ arguments: [String], columns: Int, rows: Int, type: String?, environment: [String: String]
    ) throws -> TerminalSession {
        var all = ["LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"]
        all["TERM"] = type
        all.merge(environment) { $1 }
        return try TerminalSession(
            BuiltProgram.path(of: program), arguments, environment: all, columns: columns, rows: rows)
    }
}
