/// Rows of characters that can be erased, shifted and scrolled.
struct CharacterGrid {
    let columns: Int
    let rows: Int
    /// The characters; "" to the right of a wide one.
    private(set) var cells: [[String]]

    init(columns: Int, rows: Int) {
        self.columns = columns
        self.rows = rows
        cells = Array(repeating: Array(repeating: " ", count: columns), count: rows)
    }

    /// The same characters in another size, cut off or filled up at the right and at the bottom.
    init(_ other: CharacterGrid, columns: Int, rows: Int) {
        self.init(columns: columns, rows: rows)
        for row in 0..<min(rows, other.rows) {
            for column in 0..<min(columns, other.columns) { cells[row][column] = other.cells[row][column] }
        }
    }

    /// A row as text, without the blanks at its end.
    func text(row: Int) -> String {
        var text = cells[row].joined()
        while text.hasSuffix(" ") { text.removeLast() }
        return text
    }

    subscript(row: Int, column: Int) -> String {
        get { cells[row][column] }
        set { cells[row][column] = newValue }
    }

    mutating func erase(row: Int, columns range: Range<Int>) {
        for column in range.clamped(to: 0..<columns) { cells[row][column] = " " }
    }

    mutating func erase(rows range: Range<Int>) {
        for row in range.clamped(to: 0..<rows) { erase(row: row, columns: 0..<columns) }
    }

    /// Moves the rows of a region up (or down when negative); blank rows come in.
    mutating func scroll(_ region: Range<Int>, up count: Int) {
        let blank = Array(repeating: " ", count: columns)
        let old = cells
        for row in region {
            let source = row + count
            cells[row] = region.contains(source) ? old[source] : blank
        }
    }

    /// Moves the rest of a row right (or left when negative) from a column on; blanks come in.
    mutating func shift(row: Int, from column: Int, right count: Int) {
        let old = cells[row]
        for target in column..<columns {
            let source = target - count
            cells[row][target] = source >= column && source < columns ? old[source] : " "
        }
    }
}
