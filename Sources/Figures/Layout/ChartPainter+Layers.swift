extension ChartPainter {
    /// Above so many places a line has no dots of its own.
    private static let mostDots = 60

    func paint(_ layer: ChartLayer, on drawing: inout Drawing) {
        switch layer {
        case .line(let line): paint(line, on: &drawing)
        case .band(let band): paint(band, on: &drawing)
        case .heatMap(let map): paint(map, on: &drawing)
        case .points(let points): paint(points, on: &drawing)
        case .bars(let bars): paint(bars, on: &drawing)
        case .arrow(let arrow): paint(arrow, on: &drawing)
        case .circle(let circle):
            guard let center = frame.point(0, 0), area.contains(center) else { return }
            drawing.marks.append(
                .circle(
                    center, radius: circle.radius * frame.unitLength,
                    Stroke(color: Tone.reference.color, width: 1.4, dash: 0)))
        case .guide(let guide):
            let x = frame.x(guide.place)
            guard x >= area.x - 0.01, x <= area.right + 0.01 else { return }
            drawing.line(
                [PagePoint(x: x, y: area.y), PagePoint(x: x, y: area.bottom)], Tone.highlight.color, width: 1.4, dash: 4
            )
        }
    }

    private func paint(_ line: ChartLine, on drawing: inout Drawing) {
        let color = line.tone.color
        let points = zip(line.places, line.heights).map { place, height in height.flatMap { frame.point(place, $0) } }
        for piece in Clipping.pieces(points, in: area) {
            drawing.line(piece, color, width: line.form.width, dash: line.form.dash)
        }
        let shown = points.compactMap(\.self)
        if line.form == .solid || shown.count == 1, shown.count <= Self.mostDots {
            for point in shown where area.contains(point) { drawing.marks.append(.dot(point, radius: 2.7, color)) }
        }
        for (place, height) in zip(line.places, line.heights) {
            guard let height, let sign = EdgeSign(height, on: chart.vertical.scale) else { continue }
            let y = sign == .infinite && height > 0 ? area.y + 5 : area.bottom - 5
            paint(sign, at: PagePoint(x: frame.x(place), y: y), color, on: &drawing)
        }
    }

    private func paint(_ band: ChartBand, on drawing: inout Drawing) {
        func edge(_ heights: [Double]) -> [PagePoint] {
            zip(band.places, heights).compactMap { place, height in
                guard !height.isNaN else { return nil }
                let y = frame.y(height)
                let inside = min(max(y.isNaN ? area.bottom : y, area.y), area.bottom)
                return PagePoint(x: frame.x(place), y: inside)
            }
        }
        let corners = edge(band.highs) + edge(band.lows).reversed()
        guard corners.count >= 3 else { return }
        drawing.marks.append(.polygon(corners, band.tone.color.faint(0.2)))
    }

    private func paint(_ points: ChartPoints, on drawing: inout Drawing) {
        for (place, height) in zip(points.places, points.heights) {
            guard let point = frame.point(place, height), area.contains(point) else { continue }
            drawing.marks.append(.dot(point, radius: 4.6, .paper))
            drawing.marks.append(.dot(point, radius: 3.6, points.tone.color))
        }
    }

    private func paint(_ bars: ChartBars, on drawing: inout Drawing) {
        let ground = min(max(frame.y(0), area.y), area.bottom)
        for (index, height) in bars.heights.enumerated() where height != 0 {
            let (left, right) = (frame.x(bars.edges[index]), frame.x(bars.edges[index + 1]))
            let top = min(max(frame.y(height), area.y), area.bottom)
            guard left.isFinite, right.isFinite, top.isFinite else { continue }
            drawing.marks.append(
                .rectangle(
                    PageArea(
                        x: left + 0.5, y: min(top, ground), width: max(0.5, right - left - 1), height: abs(ground - top)
                    ),
                    bars.tone.color))
        }
    }

    /// A sign at the edge.
    func paint(_ sign: EdgeSign, at place: PagePoint, _ color: FigureColor, on drawing: inout Drawing) {
        func corner(_ x: Double, _ y: Double) -> PagePoint { PagePoint(x: place.x + x, y: place.y + y) }
        switch sign {
        case .zero: drawing.marks.append(.polygon([corner(-4, -3.5), corner(4, -3.5), corner(0, 3.5)], color))
        case .infinite: drawing.marks.append(.polygon([corner(-4, 3.5), corner(4, 3.5), corner(0, -3.5)], color))
        case .notANumber:
            drawing.line([corner(-3.5, -3.5), corner(3.5, 3.5)], color, width: 1.6)
            drawing.line([corner(-3.5, 3.5), corner(3.5, -3.5)], color, width: 1.6)
        }
    }
}

extension ChartLine.Form {
    /// Points.
    var width: Double {
        switch self {
        case .solid, .smooth: 2.2
        case .dashed: 1.6
        case .thin: 0.9
        }
    }

    /// Points; 0 is unbroken.
    var dash: Double { self == .dashed ? 6 : 0 }
}
