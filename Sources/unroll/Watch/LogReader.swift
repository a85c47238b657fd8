import Curves
import Explorer
import Glibc

/// Reads a log piece by piece and follows it: what has come so far is a `WatchReading`.
struct LogReader {
    /// What came of looking for more.
    enum Step: Sendable, Equatable {
        /// Bytes were read.
        case read
        /// There is nothing more for now.
        case waiting
        /// Nothing more will come.
        case ended
        /// Reading on is not possible.
        case failed(String)
    }

    /// Whether looking for more took a while already, because nothing came.
    private(set) var hasWaited = false
    /// What has come so far.
    private(set) var reading = WatchReading()

    private let source: LogSource
    private var descriptor: Int32?
    /// The place in the present file, in bytes.
    private var offset = 0
    private var records = RecordReader()
    private var buffer: [UInt8]

    private let follows: Bool

    private static let pieceLength = 1 << 20
    private static let pollMilliseconds: Int32 = 200

    /// A reader at the beginning of a log, which may go on after its end.
    init(_ source: LogSource, follows: Bool) {
        self.source = source
        self.follows = follows
        descriptor = source.descriptor
        buffer = [UInt8](repeating: 0, count: LogReader.pieceLength)
    }

    /// Reads a log to its present end.
    ///
    /// - Throws: `Failure` if it cannot be read.
    static func readAll(_ source: LogSource) throws -> WatchReading {
        var reader = LogReader(source, follows: false)
        while true {
            switch reader.next() {
            case .read: continue
            case .failed(let sentence): throw Failure(sentence: sentence, status: 66)
            case .waiting, .ended:
                reader.finish()
                reader.reading.stage = .ended
                return reader.reading
            }
        }
    }

    /// Reads the next piece; waits a moment where a pipe or a FIFO has none yet.
    mutating func next() -> Step {
        if descriptor == nil { descriptor = openedFIFO() }
        guard let descriptor else { return .failed("\(source.name) cannot be read: \(LogReader.reason)") }
        hasWaited = false
        if follows, source.kind != .file {
            var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            guard poll(&request, 1, LogReader.pollMilliseconds) > 0 else {
                hasWaited = true
                return .waiting
            }
        }
        let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
        if count < 0 {
            if errno == EINTR || errno == EAGAIN { return .waiting }
            return .failed("\(source.name) cannot be read: \(LogReader.reason)")
        }
        guard count > 0 else { return atEnd() }
        // Taken out, so that nothing is copied while they grow.
        var (runs, reader) = (RunShelf(), RecordReader())
        swap(&runs, &reading.runs)
        swap(&reader, &records)
        reader.take(buffer.span.extracting(0..<count)) { runs.append($0) }
        swap(&runs, &reading.runs)
        swap(&reader, &records)
        offset += count
        reading.bytesRead += count
        reading.tally = records.tally
        return .read
    }

    /// Tells how far the reading is, before it is shown.
    mutating func mark(_ stage: WatchReading.Stage, recordsPerSecond: Double) {
        reading.stage = stage
        reading.recordsPerSecond = recordsPerSecond
        var status = stat()
        guard source.kind == .file, let descriptor, fstat(descriptor, &status) == 0 else { return }
        reading.bytesThere = reading.bytesRead - offset + max(Int(status.st_size), offset)
    }

    /// A FIFO that is open for writing too has no end when its writer goes, and waits for the next one.
    private func openedFIFO() -> Int32? {
        guard let path = source.path else { return nil }
        let both = follows ? open(path, O_RDWR | O_CLOEXEC) : -1
        return both >= 0 ? both : try? LogSource.opened(path)
    }

    private mutating func atEnd() -> Step {
        switch source.kind {
        case .stream:
            finish()
            return .ended
        case .fifo:
            finish()
            return follows ? .waiting : .ended
        case .file:
            lookForAnother()
            return .waiting
        }
    }

    /// Looks whether the file was cut, or another one put in its place, and if so begins at the beginning.
    private mutating func lookForAnother() {
        var status = stat()
        guard let descriptor, fstat(descriptor, &status) == 0 else { return }
        if Int(status.st_size) < offset {
            begin(descriptor)
            lseek(descriptor, 0, SEEK_SET)
            return
        }
        var other = stat()
        // A file that is missing for a moment is being replaced.
        guard let path = source.path, stat(path, &other) == 0,
            other.st_ino != status.st_ino || other.st_dev != status.st_dev, let new = try? LogSource.opened(path)
        else { return }
        finish()
        close(descriptor)
        begin(new)
    }

    private mutating func begin(_ descriptor: Int32) {
        self.descriptor = descriptor
        offset = 0
        records.restart()
        reading.runs.endRun()
    }

    /// Reads a last line without a newline.
    private mutating func finish() {
        var runs = reading.runs
        records.finish { runs.append($0) }
        reading.runs = runs
        reading.tally = records.tally
    }

    private static var reason: String { String(cString: strerror(errno)) + "." }
}
