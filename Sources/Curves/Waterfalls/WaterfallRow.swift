/// A row of a waterfall: the norms of one record, or of neighbouring records that were merged.
public struct WaterfallRow: Sendable, Equatable {
    /// The first update that it holds.
    public let firstUpdate: Int
    /// The last update that it holds.
    public private(set) var lastUpdate: Int
    /// How many records it holds.
    public private(set) var records = 1
    /// The norms by columns of time steps; shorter than the waterfall's columns where its sequences were shorter.
    public private(set) var cells: [WaterfallCell]
    /// The earliest step that the gradient reaches, step 1 first, as a mean over its records: the first whose norm is at
    /// least `Waterfall.reachShare` of the largest. Nil where a NaN or nothing but zeros leaves it open.
    public var earliestStepReached: Double? { reaching > 0 ? reachSum / Double(reaching) : nil }
    /// How many steps lie between the earliest step that the gradient reaches and the last, as a mean over its records.
    public var reach: Double? { reaching > 0 ? distanceSum / Double(reaching) : nil }
    /// How many steps its longest sequence has.
    public private(set) var steps: Int
    private var reachSum = 0.0
    private var distanceSum = 0.0
    private var reaching = 0

    init(update: Int, norms: [Double], stepsPerColumn: Int) {
        firstUpdate = update
        lastUpdate = update
        steps = norms.count
        cells = Array(repeating: WaterfallCell(), count: (norms.count + stepsPerColumn - 1) / stepsPerColumn)
        for (place, norm) in norms.enumerated() { cells[place / stepsPerColumn].append(norm) }
        if let step = WaterfallRow.earliestStepReached(norms) {
            reachSum = Double(step)
            distanceSum = Double(norms.count - step)
            reaching = 1
        }
    }

    /// The first step, from 1, whose norm is at least `Waterfall.reachShare` of the largest.
    static func earliestStepReached(_ norms: [Double]) -> Int? {
        var largest = 0.0
        for norm in norms {
            if norm.isNaN { return nil }
            largest = max(largest, norm)
        }
        guard largest > 0 else { return nil }
        return norms.firstIndex { $0 >= largest * Waterfall.reachShare }.map { $0 + 1 }
    }

    mutating func merge(_ later: WaterfallRow) {
        lastUpdate = later.lastUpdate
        records += later.records
        steps = max(steps, later.steps)
        for (place, cell) in later.cells.enumerated() {
            if place < cells.count { cells[place].merge(cell) } else { cells.append(cell) }
        }
        reachSum += later.reachSum
        distanceSum += later.distanceSum
        reaching += later.reaching
    }

    /// Lets so many neighbouring columns be one.
    mutating func mergeColumns(_ count: Int) {
        cells = stride(from: 0, to: cells.count, by: count).map { start in
            cells[(start + 1)..<min(start + count, cells.count)].reduce(into: cells[start]) { $0.merge($1) }
        }
    }
}
