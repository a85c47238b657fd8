extension Matrix {
    /// The identity matrix, `[size × size]`.
    public static func identity(_ size: Int) -> Matrix {
        var result = Matrix(rows: size, columns: size)
        for index in 0..<size { result[index, index] = 1 }
        return result
    }

    /// The entries of a row, `[columns]`, counted from 0.
    public func row(_ row: Int) -> [Double] {
        precondition(row >= 0 && row < rows, "row \(row) of a matrix of \(rows) rows")
        return Array(entries[row * columns..<(row + 1) * columns])
    }

    /// The entries of a column, `[rows]`, counted from 0.
    public func column(_ column: Int) -> [Double] {
        precondition(column >= 0 && column < columns, "column \(column) of a matrix of \(columns) columns")
        return stride(from: column, to: entries.count, by: columns).map { entries[$0] }
    }

    /// Whether it has as many rows as columns.
    public var isSquare: Bool { rows == columns }

    /// Whether no entry is infinite or NaN.
    public var isFinite: Bool { entries.allSatisfy(\.isFinite) }
}
