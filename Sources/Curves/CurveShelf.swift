/// All curves of one run of a training, or of one branch of it, in bounded memory however many records come.
public struct CurveShelf: Sendable, Equatable {
    /// How many curves are kept; a name that comes later is only counted.
    public static let curveLimit = 512

    /// The curves, in order of their first appearance.
    public private(set) var curves: [RecordedCurve] = []
    /// The gradient's norm at each time step, over the updates.
    public private(set) var waterfall: Waterfall
    /// The latest record.
    public private(set) var latest: ProgressRecord?
    /// How many records were taken.
    public private(set) var records = 0
    /// How many numbers were left out because there were `curveLimit` curves already.
    public private(set) var numbersLeftOut = 0
    private let limit: Int
    private var places: [String: Int] = [:]
    private var firstUpdate: Int?

    /// An empty shelf.
    ///
    /// - Parameter limit: How many points a curve has at most; beyond it neighbours are merged.
    public init(limit: Int = 2048) {
        self.limit = limit
        waterfall = Waterfall()
    }

    /// The names of the curves, in order of their first appearance.
    public var names: [String] { curves.map(\.name) }

    /// The first and the last update; nil before the first record.
    public var updates: ClosedRange<Int>? {
        guard let firstUpdate, let latest else { return nil }
        return firstUpdate...latest.update
    }

    /// The curve of a name.
    public func curve(_ name: String) -> RecordedCurve? { places[name].map { curves[$0] } }

    /// Takes the next record.
    ///
    /// - Precondition: Its update is not before that of the latest; a training that began anew is another run (`RunShelf`).
    public mutating func append(_ record: ProgressRecord) {
        if let latest {
            precondition(record.update >= latest.update, "update \(record.update) after update \(latest.update)")
        }
        firstUpdate = firstUpdate ?? record.update
        latest = record
        records += 1
        for (position, value) in record.values.enumerated() { append(value, at: position, update: record.update) }
        if !record.perStep.isEmpty { waterfall.append(update: record.update, norms: record.perStep) }
    }

    /// The curves as far as an update, to go on from there in another way; what was merged with later updates is left out.
    public func ending(at update: Int) -> CurveShelf {
        guard let latest, update < latest.update else { return self }
        var shelf = CurveShelf(limit: limit)
        shelf.curves = curves.compactMap { $0.ending(at: update) }
        for (place, curve) in shelf.curves.enumerated() { shelf.places[curve.name] = place }
        shelf.waterfall = waterfall.ending(at: update)
        shelf.records = shelf.curves.map { $0.points.reduce(0) { $0 + $1.count } }.max() ?? 0
        guard let last = shelf.curves.map(\.whole.lastUpdate).max() else { return shelf }
        shelf.firstUpdate = firstUpdate
        shelf.latest = ProgressRecord(
            update: last,
            values: shelf.curves.filter { $0.whole.lastUpdate == last }
                .map { ProgressRecord.NamedNumber($0.name, $0.latest) })
        return shelf
    }

    private mutating func append(_ value: ProgressRecord.NamedNumber, at position: Int, update: Int) {
        // Records mostly tell the same numbers in the same order, so that the name need not be looked up.
        let expected = position < curves.count && curves[position].name == value.name
        if let place = expected ? position : places[value.name] {
            curves[place].append(update: update, number: value.number)
        } else if curves.count < CurveShelf.curveLimit {
            places[value.name] = curves.count
            curves.append(RecordedCurve(name: value.name, update: update, number: value.number, limit: limit))
        } else {
            numbersLeftOut += 1
        }
    }
}
