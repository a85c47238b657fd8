/// A table of numbers as colours [rows × columns].
public struct HeatMap: Sendable, Hashable {
    /// A place in the table.
    public struct Place: Sendable, Hashable {
        /// The row, from 0.
        public var row: Int
        /// The column, from 0.
        public var column: Int

        /// The place in this row and column.
        public init(row: Int, column: Int) {
            self.row = row
            self.column = column
        }
    }

    /// How many rows.
    public let rows: Int
    /// How many columns.
    public let columns: Int
    /// The numbers, row by row; nil where the table has none, which leaves the place empty.
    public let values: [Double?]
    /// How numbers become colours.
    public var scale: ValueScale
    /// What tells values apart.
    public var marks: HeatMarks
    /// What stands before each row; empty: nothing.
    public var rowLabels: [String]
    /// What stands below each column; empty: nothing.
    public var columnLabels: [String]
    /// What a row and a column are, in the singular.
    public var rowItem: String
    /// What a column is, in the singular.
    public var columnItem: String
    /// The place that the reader looks at; with a row or a column of -1 it is a whole column or row, named by its label.
    public var cursor: Place?
    /// What the reader must know about the numbers, where it is not for the map to find out.
    public var note: String?

    /// A table of numbers, row by row.
    ///
    /// - Precondition: there are rows × columns values.
    public init(
        rows: Int, columns: Int, values: [Double?], scale: ValueScale, marks: HeatMarks = .colours,
        rowLabels: [String] = [], columnLabels: [String] = [], rowItem: String = "unit", columnItem: String = "step",
        cursor: Place? = nil, note: String? = nil
    ) {
        precondition(
            rows >= 0 && columns >= 0 && values.count == rows * columns,
            "\(values.count) values for \(rows) rows of \(columns) columns")
        self.rows = rows
        self.columns = columns
        self.values = values
        self.scale = scale
        self.marks = marks
        self.rowLabels = rowLabels
        self.columnLabels = columnLabels
        self.rowItem = rowItem
        self.columnItem = columnItem
        self.cursor = cursor
        self.note = note
    }

    /// The number that stands for a block of the table: the one of greatest magnitude; nil where it has none.
    func value(rows: Range<Int>, columns: Range<Int>) -> Double? {
        if rows.count == 1, columns.count == 1 { return values[rows.lowerBound * self.columns + columns.lowerBound] }
        let block = rows.lazy.flatMap { row in columns.lazy.compactMap { values[row * self.columns + $0] } }
        return Bins.largest(block)
    }
}
