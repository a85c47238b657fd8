extension TerminalSession {
    /// Waits until something holds; far longer than any machine should need, so that only a real fault is one.
    ///
    /// - Throws: `HarnessError` with the screen when it never does.
    public func wait(
        for what: String, seconds: Int = 30, until holds: (TerminalSession) -> Bool
    ) throws {
        let deadline = ContinuousClock.now + .seconds(seconds)
        while !holds(self) {
            guard ContinuousClock.now < deadline else { throw HarnessError("Waited in vain for \(what).\n\(state)") }
            takeIn(forMilliseconds: 20)
        }
    }

    /// Waits until a text can be read on the screen.
    public func wait(forText text: String) throws {
        try wait(for: "the text '\(text)'") { $0.screen.contains(text) }
    }

    /// Waits until the program has ended; returns its exit status, or 128 + the number of the signal.
    @discardableResult
    public func waitForExit() throws -> Int {
        try wait(for: "the end of the program") { $0.exitStatus != nil }
        return exitStatus ?? -1
    }

    /// Waits until the program has been stopped so many times.
    public func wait(forStop count: Int) throws {
        try wait(for: "stop \(count)") { $0.stops >= count }
    }

    /// Takes in everything for so long, and returns how many bytes came.
    public func bytesWritten(duringMilliseconds milliseconds: Int) -> Int {
        let before = bytes.count
        let deadline = ContinuousClock.now + .milliseconds(milliseconds)
        while ContinuousClock.now < deadline { takeIn(forMilliseconds: 20) }
        return bytes.count - before
    }

    /// Whether a program left the terminal as it found it: normal screen, cursor, no mouse, no brackets, cooked.
    public var isGivenBack: Bool {
        !screen.isAlternate && screen.cursorIsVisible && !screen.mouseIsReported && !screen.pasteIsBracketed && isCooked
    }

    private var state: String {
        let end = exitStatus.map { "It has ended with \($0)." } ?? "It is running."
        return "\(end) The screen:\n\(screen.text)"
    }
}
