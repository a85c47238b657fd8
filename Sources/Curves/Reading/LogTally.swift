/// What was found in a log, counted.
public struct LogTally: Sendable, Equatable {
    /// How many lines have ended, those of files that were replaced counted too.
    public internal(set) var lines = 0
    /// How many lines were records.
    public internal(set) var records = 0
    /// How many records have an update that is no whole number, and were counted instead.
    public internal(set) var oddUpdates = 0
    /// How many lines were neither a record nor blank.
    public internal(set) var brokenLines = 0
    /// The first line that was no record.
    public internal(set) var firstBrokenLine: BrokenLine?
    /// How many lines were JSON without a single number, such as a message.
    public internal(set) var linesWithoutNumbers = 0

    /// Nothing was read.
    public init() {}
}
