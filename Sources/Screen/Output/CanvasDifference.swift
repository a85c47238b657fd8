/// Cells of one row that changed, next to each other.
public struct CanvasDifference: Sendable, Hashable {
    /// Where the first of them stands.
    public let start: Point
    /// What stands there now.
    public let cells: [StyledCell]
}

extension Canvas {
    /// What must be drawn to get from another canvas to this one; everything where their sizes differ.
    ///
    /// A wide character is never split: its two halves are in one difference.
    public func differences(from other: Canvas) -> [CanvasDifference] {
        var differences: [CanvasDifference] = []
        let sameSize = other.size == size
        for y in 0..<size.height {
            var x = 0
            while x < size.width {
                guard !sameSize || changed(x, y, other) else {
                    x += 1
                    continue
                }
                var start = x
                while start > 0, self[start, y].text == nil { start -= 1 }
                var end = x + 1
                while end < size.width, self[end, y].text == nil || !sameSize || changed(end, y, other) { end += 1 }
                differences.append(
                    CanvasDifference(start: Point(x: start, y: y), cells: (start..<end).map { self[$0, y] }))
                x = end
            }
        }
        return differences
    }

    private func changed(_ x: Int, _ y: Int, _ other: Canvas) -> Bool { self[x, y] != other[x, y] }
}
