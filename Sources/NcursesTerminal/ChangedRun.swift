import Screen

/// The part of a row that differs from the picture before.
struct ChangedRun: Hashable {
    var row: Int
    /// The columns, starting with a character and never with the right half of one.
    var columns: Range<Int>

    /// One run for every row that changed; all rows when there is no picture of the same size before.
    static func all(of canvas: Canvas, changedFrom before: Canvas?) -> [ChangedRun] {
        let width = canvas.size.width
        guard width > 0 else { return [] }
        guard let before, before.size == canvas.size else {
            return (0..<canvas.size.height).map { ChangedRun(row: $0, columns: 0..<width) }
        }
        return (0..<canvas.size.height).compactMap { row in
            let start = row * width
            let changed = (start..<start + width).filter { canvas.cells[$0] != before.cells[$0] }
            guard var first = changed.first, let last = changed.last else { return nil }
            while first > start, canvas.cells[first].text == nil { first -= 1 }
            return ChangedRun(row: row, columns: first - start..<last - start + 1)
        }
    }
}
