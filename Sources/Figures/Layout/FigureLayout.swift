extension Figure {
    /// The figure as marks on a page: every output draws these and nothing else, so all look the same.
    public var drawing: Drawing {
        var drawing = Drawing(title: title, summary: caption, size: size)
        let width = size.width - 2 * Letters.margin
        var y = Letters.margin
        y += Letters.title * 0.8
        drawing.write(title, at: PagePoint(x: Letters.margin, y: y), size: Letters.title, weight: .bold)
        y += 8
        for line in TextWidth.wrapped(subtitle ?? "", to: width, size: Letters.subtitle) {
            y += Letters.line(Letters.subtitle)
            drawing.write(line, at: PagePoint(x: Letters.margin, y: y), size: Letters.subtitle, color: .quiet)
        }
        y += 12
        let lines = TextWidth.wrapped(caption, to: width, size: Letters.caption)
        let captionHeight = Double(lines.count) * Letters.line(Letters.caption)
        var baseline = size.height - Letters.margin - captionHeight
        for line in lines {
            baseline += Letters.line(Letters.caption)
            drawing.write(line, at: PagePoint(x: Letters.margin, y: baseline), size: Letters.caption, color: .quiet)
        }
        let bottom = size.height - Letters.margin - captionHeight - 8
        let room = PageArea(x: Letters.margin, y: y, width: width, height: max(1, bottom - y))
        for frame in frames(in: room) { ChartPainter(frame).paint(on: &drawing) }
        return drawing
    }

    /// Where each chart lies.
    func frames(in room: PageArea) -> [ChartFrame] {
        let weights = rows.map { $0.map(\.weight).max() ?? 1 }
        var margins = zip(rows, Self.shares(of: room.height, weights)).map { row, height in
            row.map { ChartMargins($0, width: room.width / Double(row.count), height: height) }
        }
        alignColumns(&margins)
        // Neighbours get the same room between their axes, whatever stands around it.
        let above = margins.map { $0.map { $0.top + $0.bottom }.max() ?? 0 }
        let between = Self.shares(of: room.height - above.reduce(0, +), weights)
        let heights = zip(above, between).map { $0 + $1 }
        var y = room.y
        var frames: [ChartFrame] = []
        for (row, charts) in rows.enumerated() {
            let around = margins[row].map { $0.left + $0.right }
            let inside = Self.shares(of: room.width - around.reduce(0, +), charts.map(\.weight))
            var x = room.x
            for (column, chart) in charts.enumerated() {
                let width = inside[column] + around[column]
                let place = PageArea(x: x, y: y, width: width, height: heights[row])
                frames.append(ChartFrame(chart, in: place, margins: margins[row][column]))
                x += width + Letters.gap
            }
            y += heights[row] + Letters.gap
        }
        return frames
    }

    /// Charts above each other begin and end at the same places.
    private func alignColumns(_ margins: inout [[ChartMargins]]) {
        guard Set(rows.map(\.count)).count == 1 else { return }
        for column in rows[0].indices {
            let left = margins.map { $0[column].left }.max() ?? 0
            let right = margins.map { $0[column].right }.max() ?? 0
            for row in margins.indices {
                margins[row][column].left = left
                margins[row][column].right = right
            }
        }
    }

    /// A length shared out by weights, with gaps between.
    private static func shares(of length: Double, _ weights: [Double]) -> [Double] {
        let free = length - Letters.gap * Double(max(0, weights.count - 1))
        let total = weights.reduce(0, +)
        return weights.map { max(1, free * $0 / max(total, 1e-9)) }
    }
}

extension Drawing {
    mutating func write(
        _ text: String, at place: PagePoint, size: Double, color: FigureColor = .ink,
        weight: TextMark.Weight = .regular, anchor: TextMark.Anchor = .start, heading: TextMark.Heading = .rightward
    ) {
        guard !text.isEmpty else { return }
        marks.append(
            .text(
                TextMark(
                    text: text, place: place, size: size, color: color, weight: weight, anchor: anchor,
                    heading: heading)))
    }

    mutating func line(_ points: [PagePoint], _ color: FigureColor, width: Double = 1, dash: Double = 0) {
        guard points.count > 1 else { return }
        marks.append(.line(points, Stroke(color: color, width: width, dash: dash)))
    }
}
