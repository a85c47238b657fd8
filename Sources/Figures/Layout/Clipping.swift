/// What of a line lies in an area.
enum Clipping {
    /// The pieces of a line that lie in an area; a missing point is a gap.
    static func pieces(_ points: [PagePoint?], in area: PageArea) -> [[PagePoint]] {
        var pieces: [[PagePoint]] = []
        var previous: PagePoint?
        for point in points {
            defer { previous = point }
            guard let start = previous, let end = point, let (first, last) = segment(start, end, area) else { continue }
            if pieces.last?.last == first, first == start {
                pieces[pieces.count - 1].append(last)
            } else {
                pieces.append([first, last])
            }
        }
        return pieces
    }

    /// The part of a segment in an area (Liang & Barsky 1984); nil where there is none.
    private static func segment(_ start: PagePoint, _ end: PagePoint, _ area: PageArea) -> (PagePoint, PagePoint)? {
        let (dx, dy) = (end.x - start.x, end.y - start.y)
        var (from, to) = (0.0, 1.0)
        let edges = [
            (-dx, start.x - area.x), (dx, area.right - start.x), (-dy, start.y - area.y), (dy, area.bottom - start.y),
        ]
        for (speed, distance) in edges {
            if speed == 0 {
                if distance < 0 { return nil }
            } else if speed < 0 {
                from = max(from, distance / speed)
            } else {
                to = min(to, distance / speed)
            }
        }
        guard from <= to, from.isFinite, to.isFinite else { return nil }
        func point(_ share: Double) -> PagePoint {
            if share == 0 { return start }
            return share == 1 ? end : PagePoint(x: start.x + share * dx, y: start.y + share * dy)
        }
        return (point(from), point(to))
    }
}
