import Glibc

/// A line on a terminal that is written again and again; where standard output is none, nothing.
struct TerminalLine {
    private let isShown = StandardStreams.outputIsTerminal
    private let interval = Duration.milliseconds(100)
    private var last: ContinuousClock.Instant?
    private var width = 0

    /// Whether a new text would be shown now: not just after another one.
    var isDue: Bool { isShown && last.map { ContinuousClock.now - $0 >= interval } ?? true }

    /// Writes over what stood there before.
    mutating func write(_ text: String) {
        guard isShown else { return }
        last = .now
        var size = winsize()
        let columns = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : 80
        // A full row would make the terminal go to the next one.
        let shown = String(text.prefix(columns - 1))
        let rest = min(max(width - shown.count, 0), columns - 1 - shown.count)
        StandardStreams.print("\r" + shown + String(repeating: " ", count: rest))
        width = shown.count
    }

    /// Leaves the line as it is.
    mutating func end() {
        if width > 0 { StandardStreams.print("\n") }
        width = 0
    }

    /// Takes the line away.
    mutating func clear() {
        guard width > 0 else { return }
        StandardStreams.print("\r" + String(repeating: " ", count: width) + "\r")
        width = 0
    }
}
