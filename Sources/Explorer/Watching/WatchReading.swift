import Curves

/// All that has been read of somebody's training.
public struct WatchReading: Sendable, Equatable {
    /// The curves, run by run.
    public var runs: RunShelf
    /// What the lines of the log were.
    public var tally: LogTally
    /// How many bytes were read, of those that are there if that is known.
    public var bytesRead: Int
    /// How many bytes are there; nil for a pipe.
    public var bytesThere: Int?
    /// How many records came in a second, lately.
    public var recordsPerSecond: Double
    /// Where the reading is.
    public var stage: Stage

    /// Where the reading of a log is.
    public enum Stage: Sendable, Equatable {
        /// There is more to read.
        case reading
        /// All was read, and more may come.
        case waiting
        /// Nothing more will come.
        case ended
        /// Reading on is not possible; one sentence says why.
        case failed(String)
    }

    /// How many runs are kept, and how many points of each curve: enough for a wide screen, and bounded for any log.
    private static let (runLimit, pointLimit) = (6, 1024)

    /// A log of which nothing was read.
    public init() {
        runs = RunShelf(limit: WatchReading.runLimit, pointLimit: WatchReading.pointLimit)
        tally = LogTally()
        bytesRead = 0
        recordsPerSecond = 0
        stage = .reading
    }

    /// The first and the last update of all runs that are kept.
    var updates: ClosedRange<Int>? {
        let ranges = runs.runs.compactMap(\.updates)
        guard let first = ranges.map(\.lowerBound).min(), let last = ranges.map(\.upperBound).max() else { return nil }
        return first...last
    }
}
