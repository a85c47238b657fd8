import JSONText

/// Reads one line of a log: an object of numbers, in JSON or as Python prints a dictionary.
///
/// It is not `JSONReader` because a log of gigabytes is read for its numbers alone, without a value for everything in it, and
/// because other people's logs hold what JSON does not: NaN, Infinity, single quotes, None.
struct RecordParser: Sendable {
    /// What a line is.
    enum Line {
        case record(ProgressRecord)
        /// A record whose update is no whole number, and was counted instead.
        case oddRecord(ProgressRecord)
        case noNumbers
        case blank
    }

    /// What the number of an update may be called, the best name first.
    static let updateNames = ["update", "step", "iteration", "global_step", "iter"]
    /// What the list of the norms of the time steps is called.
    static let perStepName = "per_step"
    private static let depthLimit = 32
    private static let nameLimit = 120
    private static let knownLimit = 4096

    var index = 0
    private var path: [UInt8] = []
    private var values: [ProgressRecord.NamedNumber] = []
    private var perStep: [Double] = []
    private var lastUpdate: Int?
    /// Names that were met, by their bytes, and those of the last line in their order.
    private var known: [[UInt8]: String] = [:]
    private var expected: [(bytes: [UInt8], name: String)] = []

    init() {}

    /// Forgets the last update: the next line may be the first one of another log.
    mutating func restart() { lastUpdate = nil }

    /// Reads a line that ends with a newline.
    mutating func record(_ bytes: Span<UInt8>, line: Int) throws(JSONError) -> Line {
        index = bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
        path.removeAll(keepingCapacity: true)
        values = []
        values.reserveCapacity(expected.count)
        perStep = []
        do throws(Failure) {
            skipSpace(bytes)
            if index == bytes.count { return .blank }
            guard current(bytes) == UInt8(ascii: "{") else { throw .expected("'{'") }
            try readObject(bytes, depth: 1)
            skipSpace(bytes)
            guard index == bytes.count else { throw .expected("the end of the line") }
        } catch {
            throw error.described(bytes, at: index, line: line)
        }
        return finished(line: line)
    }

    private mutating func finished(line: Int) -> Line {
        let update = takeUpdate()
        let isOdd = update == nil && dropOddUpdate()
        guard update != nil || !values.isEmpty || !perStep.isEmpty else { return .noNumbers }
        // Where none says its number the lines are counted, and of records alone those before.
        let number = update ?? lastUpdate.map { $0 + 1 } ?? (isOdd ? line : 1)
        lastUpdate = number
        let record = ProgressRecord(update: number, values: values, perStep: perStep)
        return isOdd ? .oddRecord(record) : .record(record)
    }

    /// Drops what stands in the place of the number of the update and is none; false where nothing does.
    private mutating func dropOddUpdate() -> Bool {
        for name in RecordParser.updateNames {
            guard let place = values.firstIndex(where: { $0.name == name }) else { continue }
            values.remove(at: place)
            return true
        }
        return false
    }

    /// Takes the number of the update out of the values: a whole number of a sane size.
    private mutating func takeUpdate() -> Int? {
        for name in RecordParser.updateNames {
            guard let place = values.firstIndex(where: { $0.name == name }),
                let update = Int(exactly: values[place].number), update.magnitude <= 1 << 53
            else { continue }
            values.remove(at: place)
            return update
        }
        return nil
    }

    // MARK: What a line is made of

    private mutating func readObject(_ bytes: Span<UInt8>, depth: Int) throws(Failure) {
        guard depth <= RecordParser.depthLimit else { throw .tooDeep(limit: RecordParser.depthLimit) }
        index += 1
        skipSpace(bytes)
        if accept("}", bytes) { return }
        let length = path.count
        while true {
            let key = try readString(bytes)
            appendToPath(key, bytes)
            skipSpace(bytes)
            guard accept(":", bytes) else { throw .expected("':'") }
            skipSpace(bytes)
            try readValue(bytes, depth: depth)
            path.removeSubrange(length...)
            skipSpace(bytes)
            if accept("}", bytes) { return }
            guard accept(",", bytes) else { throw .expected("',' or '}'") }
            skipSpace(bytes)
        }
    }

    private mutating func readValue(_ bytes: Span<UInt8>, depth: Int) throws(Failure) {
        switch current(bytes) {
        case UInt8(ascii: "{"): try readObject(bytes, depth: depth + 1)
        case UInt8(ascii: "["):
            let isPerStep = depth == 1 && path.elementsEqual(RecordParser.perStepName.utf8)
            try readList(bytes, depth: depth + 1, isPerStep: isPerStep)
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
            let text = try readString(bytes)
            if let number = RecordParser.number(of: text, in: bytes) { append(number) }
        default:
            if let number = try readScalar(bytes) { append(number) }
        }
    }

    /// Reads a list; only that of the time steps is kept.
    private mutating func readList(_ bytes: Span<UInt8>, depth: Int, isPerStep: Bool) throws(Failure) {
        guard depth <= RecordParser.depthLimit else { throw .tooDeep(limit: RecordParser.depthLimit) }
        index += 1
        skipSpace(bytes)
        if accept("]", bytes) { return }
        while true {
            switch current(bytes) {
            case UInt8(ascii: "["): try readList(bytes, depth: depth + 1, isPerStep: false)
            case UInt8(ascii: "{"): try skipObject(bytes, depth: depth + 1)
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                let text = try readString(bytes)
                if isPerStep, let number = RecordParser.number(of: text, in: bytes) { perStep.append(number) }
            default:
                let number = try readScalar(bytes)
                // A step without a number keeps its place.
                if isPerStep { perStep.append(number ?? .nan) }
            }
            skipSpace(bytes)
            if accept("]", bytes) { return }
            guard accept(",", bytes) else { throw .expected("',' or ']'") }
            skipSpace(bytes)
        }
    }

    /// Reads an object of a list, whose numbers have no name of their own.
    private mutating func skipObject(_ bytes: Span<UInt8>, depth: Int) throws(Failure) {
        let kept = values
        try readObject(bytes, depth: depth)
        values = kept
    }

    // MARK: Names

    private mutating func appendToPath(_ key: Range<Int>, _ bytes: Span<UInt8>) {
        if !path.isEmpty { path.append(UInt8(ascii: ".")) }
        for place in key.prefix(max(0, RecordParser.nameLimit - path.count)) { path.append(bytes[place]) }
    }

    private mutating func append(_ number: Double) {
        values.append(ProgressRecord.NamedNumber(name(at: values.count), number))
    }

    /// The name of the present path; mostly the same one stood at this place of the line before.
    private mutating func name(at position: Int) -> String {
        if position < expected.count, expected[position].bytes == path { return expected[position].name }
        if known.count > RecordParser.knownLimit { known = [:] }
        let name = known[path] ?? RecordParser.decoded(path)
        known[path] = name
        if position < expected.count {
            expected[position] = (path, name)
        } else if position == expected.count, position < CurveShelf.curveLimit {
            expected.append((path, name))
        }
        return name
    }

    /// A name with its escapes, if it has any, as the characters that they stand for.
    private static func decoded(_ path: [UInt8]) -> String {
        let plain = String(decoding: path, as: UTF8.self)
        let isEscaped = path.contains(UInt8(ascii: "\\"))
        let value = isEscaped ? try? JSONReader.read("\"\(plain)\"") : nil
        return VisibleText.of(value?.string ?? plain)
    }
}
