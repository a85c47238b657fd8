import Matrices

/// Running means and variances of what a batch normalisation reads, one of each for every unit and step: what stands in for the
/// batch when there is none.
public struct RunningStatistics: Sendable, Equatable {
    /// The means, `[steps × units]`.
    public private(set) var means: Matrix
    /// The variances, `[steps × units]`.
    public private(set) var variances: Matrix

    /// The share of a new batch's statistics, as PyTorch has it.
    public static let momentum = 0.1

    /// Statistics that are given; those of the last step serve for all later ones.
    ///
    /// - Precondition: there is a step, and both have the same shape.
    public init(means: Matrix, variances: Matrix) {
        precondition(
            means.rows > 0 && means.rows == variances.rows && means.columns == variances.columns,
            "means \(means.rows) × \(means.columns), variances \(variances.rows) × \(variances.columns)")
        self.means = means
        self.variances = variances
    }

    /// Statistics before the first batch: means of 0 and variances of 1.
    public init(units: Int) {
        self.init(means: Matrix(rows: 1, columns: units), variances: Matrix(rows: 1, columns: units, repeating: 1))
    }

    /// How many steps have statistics of their own.
    public var stepCount: Int { means.rows }

    /// How many units there are.
    public var unitCount: Int { means.columns }

    /// Which row serves for a step, counted from 0 in the order in which the layer takes them.
    public func row(ofStep step: Int) -> Int { min(step, stepCount - 1) }

    /// Takes up the statistics of a batch. A step that was never seen begins with those that served for it so far.
    public mutating func update(with batch: BatchStatistics) {
        precondition(batch.means.columns == unitCount, "\(batch.means.columns) units of \(unitCount)")
        // One number has no variance.
        let steps = batch.counts.indices.filter { batch.counts[$0] > 1 }
        while let last = steps.last, stepCount <= last {
            means = means.repeatingLastRow
            variances = variances.repeatingLastRow
        }
        for step in steps { update(row: step, with: batch, step: step) }
    }

    /// Takes up the statistics of a batch as those of all steps alike, one step after the other; what served for the last step so far
    /// is what all steps share before.
    public mutating func updateShared(with batch: BatchStatistics) {
        precondition(batch.means.columns == unitCount, "\(batch.means.columns) units of \(unitCount)")
        means = means.lastRow
        variances = variances.lastRow
        // One number has no variance.
        for step in batch.counts.indices where batch.counts[step] > 1 { update(row: 0, with: batch, step: step) }
    }

    private mutating func update(row: Int, with batch: BatchStatistics, step: Int) {
        let share = Self.momentum
        let correction = Double(batch.counts[step]) / Double(batch.counts[step] - 1)
        for unit in 0..<unitCount {
            means[row, unit] = (1 - share) * means[row, unit] + share * batch.means[step, unit]
            variances[row, unit] =
                (1 - share) * variances[row, unit] + share * (batch.variances[step, unit] * correction)
        }
    }
}

/// The means and variances of what a batch normalisation read in one batch.
public struct BatchStatistics: Sendable, Equatable {
    /// The means, `[steps × units]`.
    public let means: Matrix
    /// The variances, `[steps × units]`, with the number of the sequences as the divisor.
    public let variances: Matrix
    /// How many sequences each step has.
    public let counts: [Int]

    /// Statistics of a batch.
    ///
    /// - Precondition: means, variances and counts are of the same steps.
    public init(means: Matrix, variances: Matrix, counts: [Int]) {
        precondition(
            means.rows == variances.rows && means.rows == counts.count, "\(counts.count) counts for \(means.rows) steps"
        )
        self.means = means
        self.variances = variances
        self.counts = counts
    }
}

extension Matrix {
    fileprivate var lastRow: Matrix { Matrix(rows: 1, columns: columns, entries: row(rows - 1)) }

    fileprivate var repeatingLastRow: Matrix {
        Matrix(rows: rows + 1, columns: columns, entries: entries + row(rows - 1))
    }
}
