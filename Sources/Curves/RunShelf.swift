/// The runs of a training that may be begun anew: where the update goes back, another run begins beside the old ones.
public struct RunShelf: Sendable, Equatable {
    /// The runs that are kept, the earliest first; never more than the limit.
    public private(set) var runs: [CurveShelf] = []
    /// How many runs were forgotten to make room, the earliest first.
    public private(set) var forgotten = 0
    private var isEnded = false
    private let limit: Int
    private let pointLimit: Int

    /// A shelf without a run.
    ///
    /// - Parameters:
    ///   - limit: How many runs are kept, at least 1.
    ///   - pointLimit: How many points a curve has at most.
    public init(limit: Int = 8, pointLimit: Int = 2048) {
        precondition(limit >= 1, "a shelf for \(limit) runs")
        self.limit = limit
        self.pointLimit = pointLimit
    }

    /// The run that goes on.
    public var present: CurveShelf? { runs.last }

    /// The number of a kept run, from 1, those that were forgotten counted too.
    public func number(ofRun place: Int) -> Int { forgotten + place + 1 }

    /// Takes the next record, into a new run where its update is before that of the latest.
    public mutating func append(_ record: ProgressRecord) {
        if let latest = runs.last?.latest, !isEnded, record.update >= latest.update {
            runs[runs.count - 1].append(record)
            return
        }
        if runs.count == limit {
            runs.removeFirst()
            forgotten += 1
        }
        isEnded = false
        runs.append(CurveShelf(limit: pointLimit))
        runs[runs.count - 1].append(record)
    }

    /// Lets the next record begin another run, whatever its update.
    public mutating func endRun() { isEnded = true }
}
