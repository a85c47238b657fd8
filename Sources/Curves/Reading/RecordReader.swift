import Glibc
import JSONText

/// Reads a log of lines of JSON, piece by piece as it comes, in bounded memory.
///
/// Lines that are no record are counted, and the first of them is kept to be shown; nothing in them stops the reader.
public struct RecordReader: Sendable {
    /// The longest line that is read, in bytes; of a longer one nothing is kept.
    public static let lineLimit = 8 << 20

    /// What was read so far.
    public private(set) var tally = LogTally()

    private var parser = RecordParser()
    private var partial: [UInt8] = []
    private var isSkipping = false
    private var line = 1

    /// A reader at the beginning of a log.
    public init() {}

    /// Takes the next bytes, wherever they are cut, and hands over the records that they complete.
    public mutating func take(_ bytes: Span<UInt8>, _ body: (ProgressRecord) -> Void) {
        var start = 0
        while let end = RecordReader.newline(in: bytes, from: start) {
            let piece = bytes.extracting(start..<(end + 1))
            if isSkipping || partial.count + piece.count > RecordReader.lineLimit {
                skipLine(piece)
            } else if partial.isEmpty {
                read(piece, body)
            } else {
                append(piece)
                readPartial(body)
            }
            start = end + 1
        }
        guard start < bytes.count, !isSkipping else { return }
        let rest = bytes.extracting(start..<bytes.count)
        if partial.count + rest.count > RecordReader.lineLimit {
            // Its beginning is all that is needed to show it.
            append(rest.extracting(0..<min(rest.count, 1024)))
            isSkipping = true
        } else {
            append(rest)
        }
    }

    /// Reads a last line that has no newline: nothing more will come.
    public mutating func finish(_ body: (ProgressRecord) -> Void) {
        if isSkipping || !partial.isEmpty { take([UInt8(ascii: "\n")].span, body) }
    }

    /// Begins anew: what comes next is another file, or the same one from its beginning.
    public mutating func restart() {
        partial = []
        isSkipping = false
        line = 1
        parser.restart()
    }

    private static func newline(in bytes: Span<UInt8>, from start: Int) -> Int? {
        bytes.withUnsafeBytes { buffer in
            guard start < buffer.count, let base = buffer.baseAddress,
                let found = memchr(base + start, Int32(UInt8(ascii: "\n")), buffer.count - start)
            else { return nil }
            return base.distance(to: UnsafeRawPointer(found))
        }
    }

    private mutating func append(_ piece: Span<UInt8>) {
        piece.withUnsafeBufferPointer { partial.append(contentsOf: $0) }
    }

    private mutating func readPartial(_ body: (ProgressRecord) -> Void) {
        var whole: [UInt8] = []
        swap(&whole, &partial)
        read(whole.span, body)
        whole.removeAll(keepingCapacity: whole.count < 1 << 20)
        partial = whole
    }

    private mutating func skipLine(_ rest: Span<UInt8>) {
        let beginning = partial.isEmpty ? nil : partial
        let error = JSONError(
            .expected("a line of at most \(RecordReader.lineLimit >> 20) MB", found: "a longer one"),
            at: FilePosition(line: line, column: 1))
        if let beginning { noteBroken(error, beginning.span) } else { noteBroken(error, rest) }
        partial = []
        isSkipping = false
        endLine()
    }

    /// Reads a line with its newline.
    private mutating func read(_ bytes: Span<UInt8>, _ body: (ProgressRecord) -> Void) {
        do throws(JSONError) {
            switch try parser.record(bytes, line: line) {
            case .record(let record):
                tally.records += 1
                body(record)
            case .oddRecord(let record):
                tally.records += 1
                tally.oddUpdates += 1
                body(record)
            case .noNumbers: tally.linesWithoutNumbers += 1
            case .blank: break
            }
        } catch {
            noteBroken(error, bytes)
        }
        endLine()
    }

    private mutating func noteBroken(_ error: JSONError, _ bytes: Span<UInt8>) {
        tally.brokenLines += 1
        if tally.firstBrokenLine == nil { tally.firstBrokenLine = BrokenLine(error, bytes) }
    }

    private mutating func endLine() {
        tally.lines += 1
        line += 1
    }
}
