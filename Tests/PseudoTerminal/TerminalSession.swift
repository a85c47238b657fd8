import CPseudoTerminal
import Glibc

/// A program that runs in front of a terminal of its own, seen from the chair of the person before it.
public final class TerminalSession {
    /// What the program showed so far.
    public private(set) var screen: ScreenInterpreter
    /// Every byte that the program wrote.
    public private(set) var bytes: [UInt8] = []
    /// How often the program was stopped.
    public private(set) var stops = 0
    /// How the program ended: its exit status, or 128 + the number of the signal; nil while it runs.
    public private(set) var exitStatus: Int?
    private var job: PseudoTerminalJob

    /// Starts a program with these arguments and nothing but this environment.
    ///
    /// - Throws: `HarnessError` when it cannot be started.
    public init(
        _ path: String, _ arguments: [String] = [], environment: [String: String], columns: Int = 80, rows: Int = 24
    ) throws {
        var argumentPointers = ([path] + arguments).map { strdup($0) } + [nil]
        var environmentPointers = environment.map { strdup("\($0)=\($1)") } + [nil]
        defer { for pointer in argumentPointers + environmentPointers { free(pointer) } }
        screen = ScreenInterpreter(columns: columns, rows: rows)
        job = pseudo_terminal_start(path, &argumentPointers, &environmentPointers, UInt16(columns), UInt16(rows))
        guard job.job > 0 else { throw HarnessError("Cannot start \(path): \(String(cString: strerror(errno)))") }
        _ = fcntl(job.terminal, F_SETFL, O_NONBLOCK)
        _ = fcntl(job.reports, F_SETFL, O_NONBLOCK)
    }

    deinit {
        if exitStatus != nil { job.job = -1 }
        pseudo_terminal_end(&job)
    }

    /// Types.
    public func send(_ text: String) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(job.terminal, $0.baseAddress, $0.count) }
            if count > 0 { rest = rest.dropFirst(count) } else if errno != EAGAIN { return }
            // A program that writes while it is typed at must not be waited for in vain.
            if !rest.isEmpty { takeIn(forMilliseconds: 10) }
        }
    }

    /// Gives the window another size.
    public func resize(columns: Int, rows: Int) {
        screen.resize(columns: columns, rows: rows)
        pseudo_terminal_resize(job.terminal, UInt16(columns), UInt16(rows))
    }

    /// Sends a signal to the program.
    public func signal(_ number: Int32) {
        if exitStatus == nil { kill(job.job, number) }
    }

    /// Brings the stopped program back, as `fg` does.
    public func bringToForeground() {
        var order: UInt8 = 0
        write(job.orders, &order, 1)
    }

    /// Closes the window.
    public func hangUp() {
        Glibc.close(job.terminal)
        job.terminal = -1
    }

    /// Whether the terminal is as a shell wants it: it echoes, and hands on whole lines.
    public var isCooked: Bool { pseudo_terminal_is_cooked(job.terminal) }

    /// How often the program has gone to sleep since its start, which tells how often it was woken.
    public var sleeps: Int? {
        guard let file = fopen("/proc/\(job.job)/status", "r") else { return nil }
        defer { fclose(file) }
        var text = [UInt8](repeating: 0, count: 8192)
        let count = fread(&text, 1, text.count, file)
        let line = String(decoding: text.prefix(count), as: UTF8.self)
            .split(separator: "\n").first { $0.hasPrefix("voluntary_ctxt_switches:") }
        return line?.split(whereSeparator: { $0 == "\t" || $0 == " " }).last.flatMap { Int($0) }
    }

    /// Takes in whatever the program writes in the next so many milliseconds; returns early when something came.
    public func takeIn(forMilliseconds milliseconds: Int) {
        var watched = [
            pollfd(fd: job.reports, events: Int16(POLLIN), revents: 0),
            pollfd(fd: job.terminal, events: Int16(POLLIN), revents: 0),
        ]
        guard poll(&watched, 2, Int32(milliseconds)) > 0 else { return }
        // The terminal first: what a program wrote before it ended belongs to it.
        readTerminal()
        readReports()
    }

    private func readTerminal() {
        var buffer = [UInt8](repeating: 0, count: 65536)
        while true {
            let count = read(job.terminal, &buffer, buffer.count)
            guard count > 0 else { return }
            bytes += buffer.prefix(count)
            screen.write(buffer.prefix(count))
        }
    }

    private func readReports() {
        var status: Int32 = 0
        while read(job.reports, &status, MemoryLayout<Int32>.size) == MemoryLayout<Int32>.size {
            if status == 0xFFFF { continue }
            let end = Int(pseudo_terminal_exit_status(status))
            if end >= 0 {
                readTerminal()
                exitStatus = end
            } else {
                stops += 1
            }
        }
    }
}
