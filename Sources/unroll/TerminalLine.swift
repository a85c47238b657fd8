import Glibc

/// A line on a terminal that is written again and again; where standard output is none, nothing.
struct TerminalLine {
    private let isShown = StandardStreams.outputIsTerminal
    private let interval = Duration.milliseconds(100)
    private var last: ContinuousClock.Instant?
    private var width = 0

    /// Whether a new text would be shown now: not just after another one.
    var isDue: Bool { isShown && last.map { ContinuousClock.now - $0 >= interval } ?? true }

    /// How many characters have room; a full row would make the terminal go to the next one.
    var room: Int {
        var size = winsize()
        let columns = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : 80
        return columns - 1
    }

    /// Writes over what stood there before.
    mutating func write(_ text: String) {
        guard isShown else { return }
        last = .now
        let room = room
        let shown = String(text.prefix(room))
        let rest = min(max(width - shown.count, 0), room - shown.count)
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
