extension ChartPainter {
    private static let headLength = 13.0
    private static let headWidth = 11.0

    /// An arrow with a light edge, to be seen on every colour of a heat map.
    func paint(_ arrow: ChartArrow, on drawing: inout Drawing) {
        guard let start = frame.point(arrow.start[0], arrow.start[1]),
            let end = frame.point(arrow.end[0], arrow.end[1])
        else { return }
        for piece in Clipping.pieces([start, end], in: area) {
            Self.paint(from: piece[0], to: piece[piece.count - 1], on: &drawing)
        }
    }

    /// An arrow on the page.
    static func paint(from start: PagePoint, to end: PagePoint, on drawing: inout Drawing) {
        let (dx, dy) = (end.x - start.x, end.y - start.y)
        let length = (dx * dx + dy * dy).squareRoot()
        guard length > 0 else { return }
        let (ux, uy) = (dx / length, dy / length)
        let color = Tone.highlight.color
        func corners(_ edge: Double) -> [PagePoint] {
            let (back, half) = (headLength + edge, headWidth / 2 + edge)
            let foot = PagePoint(x: end.x - back * ux, y: end.y - back * uy)
            return [
                PagePoint(x: end.x + edge * ux, y: end.y + edge * uy),
                PagePoint(x: foot.x - half * uy, y: foot.y + half * ux),
                PagePoint(x: foot.x + half * uy, y: foot.y - half * ux),
            ]
        }
        let neck = PagePoint(x: end.x - headLength / 2 * ux, y: end.y - headLength / 2 * uy)
        drawing.line([start, neck], .paper, width: 5.4)
        drawing.marks.append(.polygon(corners(1.8), .paper))
        drawing.line([start, neck], color, width: 2.6)
        drawing.marks.append(.polygon(corners(0), color))
    }
}
