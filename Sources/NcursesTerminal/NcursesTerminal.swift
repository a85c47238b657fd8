import CNcurses
import Glibc
import Screen

/// The terminal that the process was started in: shows canvases, reads keys, and is given back whatever happens.
///
/// There is one per process, and it belongs to the thread that opened it. It is no widget library and draws nothing of
/// its own.
public final class NcursesTerminal: Terminal {
    /// How many colours are shown.
    public let colorMode: ColorMode
    /// Which characters may be drawn.
    public let glyphs: Glyphs
    private let palette: Palette
    private var shown: Canvas?
    /// One picture alone needs more pairs of colours than the terminal has: making room does not help.
    private var isTooColorful = false

    /// Takes over the terminal.
    ///
    /// - Throws: `TerminalError`, before anything was written.
    public init(options: TerminalOptions = TerminalOptions()) throws(TerminalError) {
        let wantsColor = options.color.wantsColor(noColor: Self.environment("NO_COLOR"))
        let problem = terminal_open(wantsColor)
        if let error = TerminalError(problem, type: Self.environment("TERM") ?? "") { throw error }
        colorMode = ColorMode(colorCount: Int(terminal_color_count()))
        glyphs = terminal_is_utf8() ? options.glyphs : .ascii
        palette = Palette(mode: colorMode)
    }

    deinit {
        terminal_close()
    }

    /// Gives the terminal back; may be called again.
    public func close() {
        terminal_close()
        shown = nil
    }

    /// The size in cells.
    public var size: Size {
        Size(width: Int(terminal_columns()), height: Int(terminal_rows()))
    }

    /// Shows a canvas, with the cursor at a place or hidden.
    public func show(_ canvas: Canvas, cursor: Point? = nil) {
        put(canvas, changedFrom: shown)
        if terminal_pairs_are_exhausted(), !isTooColorful {
            // Pairs of pictures long gone take up the room.
            terminal_forget_pairs()
            put(canvas, changedFrom: nil)
            isTooColorful = terminal_pairs_are_exhausted()
        }
        shown = canvas
        terminal_flush(Int32(clamping: cursor?.y ?? -1), Int32(clamping: cursor?.x ?? -1))
    }

    private func put(_ canvas: Canvas, changedFrom before: Canvas?) {
        for run in ChangedRun.all(of: canvas, changedFrom: before) {
            let cells = run.columns.compactMap { palette.terminalCell(of: canvas, x: $0, y: run.row) }
            terminal_put(Int32(run.row), Int32(run.columns.lowerBound), cells, cells.count)
        }
    }

    /// Waits until something happens, then returns all that has happened; nothing when the time is over first.
    ///
    /// Without a time it waits for as long as it takes, using no processor time.
    public func nextEvents(timeoutMilliseconds: Int?) -> [TerminalEvent] {
        var events: [TerminalEvent] = []
        var timeout = timeoutMilliseconds.map { Int32(clamping: max(0, $0)) } ?? -1
        // A held key must not keep the picture from being drawn for ever.
        while events.count < 4096 {
            let report = terminal_wait(timeout)
            timeout = 0
            switch report.kind {
            case .nothing: return events
            case .key: if let key = Key(report) { events.append(.input(.key(key))) }
            case .click: events.append(.input(.mouse(.click, at: Point(report))))
            case .wheelUp: events.append(.input(.mouse(.wheelUp, at: Point(report))))
            case .wheelDown: events.append(.input(.mouse(.wheelDown, at: Point(report))))
            case .paste: events.append(.input(.paste(pastedText())))
            case .resize:
                shown = nil
                events.append(.input(.resize(Size(width: Int(report.column), height: Int(report.row)))))
            case .wake: events.append(.woken)
            case .suspend: suspend()
            case .terminate:
                // A terminal that is gone would report it again and again.
                events.append(.terminate(signal: Int32(report.value)))
                return events
            @unknown default: return events
            }
        }
        return events
    }

    private func pastedText() -> String {
        var length = 0
        guard let bytes = terminal_pasted_text(&length) else { return "" }
        return String(decoding: UnsafeRawBufferPointer(start: bytes, count: length), as: UTF8.self)
    }

    /// Sends everything with the next picture: something else may have written to the terminal.
    public func forgetPicture() {
        shown = nil
        terminal_forget_picture()
    }

    /// Makes the terminal's sound.
    public func ring() {
        terminal_ring()
    }

    /// Gives the terminal to the shell, as Ctrl-Z does, and returns when the user comes back to the repainted picture.
    public func suspend() {
        terminal_suspend()
    }

    /// Makes the thread that waits for events return; may be called from any thread.
    public static func wake() {
        terminal_wake()
    }

    /// Ends the process by a signal's own action, so that its parent sees which one it was.
    public static func endProcess(bySignal number: Int32) -> Never {
        terminal_close()
        terminal_end_by_signal(number)
    }

    private static func environment(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }
    }
}

extension Point {
    fileprivate init(_ report: TerminalReport) {
        self.init(x: Int(report.column), y: Int(report.row))
    }
}
