/// A dense matrix of Float64 in row-major order, `[rows × columns]`; a vector is a matrix of one column.
public struct Matrix: Sendable, Equatable {
    /// The number of rows.
    public let rows: Int
    /// The number of columns.
    public let columns: Int
    /// The entries, row by row.
    public var entries: [Double]

    /// A matrix of these entries, row by row.
    ///
    /// - Precondition: `entries.count == rows * columns`.
    public init(rows: Int, columns: Int, entries: [Double]) {
        precondition(
            entries.count == rows * columns, "\(entries.count) entries for a \(rows) × \(columns) matrix")
        self.rows = rows
        self.columns = columns
        self.entries = entries
    }

    /// A matrix filled with one value.
    public init(rows: Int, columns: Int, repeating value: Double = 0) {
        self.init(rows: rows, columns: columns, entries: Array(repeating: value, count: rows * columns))
    }

    /// A vector as a matrix of one column, `[count × 1]`.
    public init(column entries: [Double]) {
        self.init(rows: entries.count, columns: 1, entries: entries)
    }

    /// The entry in this row and column, both counted from 0.
    public subscript(row: Int, column: Int) -> Double {
        get { entries[row * columns + column] }
        set { entries[row * columns + column] = newValue }
    }
}
