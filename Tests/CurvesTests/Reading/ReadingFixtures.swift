import JSONText

@testable import Curves

/// What a reader made of a log.
struct Reading: Equatable {
    var records: [ProgressRecord] = []
    var brokenLines = 0
    var firstBroken: String?
    var lines = 0
    var linesWithoutNumbers = 0
    var oddUpdates = 0

    /// Reads bytes in pieces of these lengths, the last one again and again.
    init(_ bytes: [UInt8], pieces: [Int] = [.max]) {
        var reader = RecordReader()
        var start = 0
        var turn = 0
        while start < bytes.count {
            let length = min(pieces[min(turn, pieces.count - 1)], bytes.count - start)
            reader.take(bytes.span.extracting(start..<(start + length))) { records.append($0) }
            start += length
            turn += 1
        }
        reader.finish { records.append($0) }
        brokenLines = reader.tally.brokenLines
        firstBroken = reader.tally.firstBrokenLine?.description
        lines = reader.tally.lines
        linesWithoutNumbers = reader.tally.linesWithoutNumbers
        oddUpdates = reader.tally.oddUpdates
    }

    init(_ text: String) { self.init(Array(text.utf8)) }

    /// Numbers by name, as bits: NaN is equal to itself.
    static func bits(_ record: ProgressRecord) -> [String: UInt64] {
        Dictionary(record.values.map { ($0.name, $0.number.bitPattern) }) { $1 }
    }
}

/// A log of all that a log may hold.
enum LogText {
    static let mixed = """
        {"update": 1, "loss": 2.5, "grad_norm": 1e-3, "per_step": [0.1, 1.0, 10], "params": {"W_hh": 0.5, "b": {"x": 1}}}

        not json at all
        {"step": 2, "loss": NaN, "grad_norm": Infinity, "other": -Infinity, "text": "hello \\"world\\"", "flag": true}\r
        {'iteration': 3, 'loss': 1.25, 'none': None, 'list': [1, [2, {'a': 3}], "x"], "as text": "0.75", "bad": "nan"}
        {"message": "only words"}
        {"update": 4, "loss": 0.1
        {"loss": 7, "per_step": ["inf", "nan", null, -0.0, 12345678901234567890e-5]}
        { "ü\\u00e9 σ" : +1.5e+2 , "empty" : { } , "none" : [ ] }
        {"update": 6, "loss": 1} trailing
        {"update": 2, "loss": 9}
        """
}
