extension Canvas {
    /// Draws a plot in the part of a rectangle that is on the canvas; returns where its curves are and what the reader must know about them.
    @discardableResult
    public mutating func draw(_ plot: Plot, in rectangle: Rectangle) -> PlotFrame {
        let plot = plot.withStyles
        let rectangle = rectangle.intersection(bounds)
        let layout = PlotLayout(plot, in: rectangle, glyphs: glyphs)
        let area = layout.frame.area
        guard area.width > 0, area.height > 0 else { return layout.frame }
        var shades = DotGrid(columns: area.width, rows: area.height, glyphs: glyphs)
        for index in plot.curves.indices.reversed() { shades.drawBand(index, layout) }
        show(shades, layout, asciiMark: DashPattern.asciiShade)
        drawCursor(layout)
        var grid = DotGrid(columns: area.width, rows: area.height, glyphs: glyphs)
        for index in plot.references.indices { grid.drawReference(index, layout) }
        for index in plot.curves.indices.reversed() { grid.drawCurve(index, layout) }
        show(grid, layout, asciiMark: DashPattern.asciiMark)
        nameReferences(grid, layout)
        drawMarks(layout)
        if layout.hasAxes {
            drawHeights(layout, left: rectangle.x)
            drawPlaces(layout)
        }
        drawLegend(layout)
        return layout.frame
    }

    private mutating func drawCursor(_ layout: PlotLayout) {
        guard let cursor = layout.plot.cursor, let column = layout.frame.column(of: cursor) else { return }
        let area = layout.frame.area
        fill(
            Rectangle(x: column, y: area.y, width: 1, height: area.height), with: "│", style: Style(role: .playhead))
    }

    private mutating func show(_ grid: DotGrid, _ layout: PlotLayout, asciiMark: (Int) -> Character) {
        let area = layout.frame.area
        for row in 0..<grid.height {
            for column in 0..<grid.width {
                guard let owner = grid.owner(column, row) else { continue }
                let isReference = owner < 0
                let style = isReference ? Style(role: .reference) : layout.plot.curves[owner].style
                let mark = isReference ? "-" : asciiMark(owner)
                put(
                    Glyph(glyphs.choose(grid.braille(column, row), ascii: mark)),
                    at: Point(x: area.x + column, y: area.y + row), style: style)
            }
        }
    }

    private mutating func nameReferences(_ grid: DotGrid, _ layout: PlotLayout) {
        let area = layout.frame.area
        var taken: [Int: Range<Int>] = [:]
        for reference in layout.plot.references {
            guard let fraction = layout.scale.fraction(of: reference.value), !reference.name.isEmpty else { continue }
            let width = glyphs.width(of: reference.name)
            let row = layout.row(ofFraction: fraction)
            guard width + 4 <= area.width, row < grid.height else { continue }
            let beside = [row - 1, row + 1].filter { (0..<grid.height).contains($0) }
            // At the end where no curve is in the way; else above or below the line, where nothing at all is.
            let places =
                [area.width - width, 1].map { (row, $0, true) } + beside.map { ($0, area.width - width, false) }
            let place = places.first { row, start, mayCoverLines in
                let columns = start..<(start + width)
                guard taken[row]?.overlaps(columns) != true else { return false }
                return columns.allSatisfy { grid.owner($0, row).map { mayCoverLines && $0 < 0 } ?? true }
            }
            guard let (row, start, _) = place else { continue }
            taken[row] = start..<(start + width)
            draw(reference.name, at: Point(x: area.x + start, y: area.y + row), style: Style(role: .reference))
        }
    }

    private mutating func drawMarks(_ layout: PlotLayout) {
        let area = layout.frame.area
        for curve in layout.plot.curves.reversed() {
            for sample in layout.plot.samples(of: curve, bins: layout.bins) {
                guard let value = sample.value, !value.isFinite, let x = layout.frame.column(of: sample.place) else {
                    continue
                }
                let negative = value < 0 && layout.scale.axis == .linear
                let row: PlotLayout.SpecialRow = value.isNaN ? .notANumber : negative ? .negativeInfinity : .infinity
                let mark: Character = value.isNaN ? "!" : negative ? "v" : "^"
                let style = value.isNaN ? Style(role: .error) : Style(curve.style.foreground, bold: true)
                put(Glyph(mark), at: Point(x: x, y: area.y + layout.row(of: row)), style: style)
            }
        }
    }
}

extension Plot {
    /// The plot with a colour for each curve that has none.
    fileprivate var withStyles: Plot {
        var plot = self
        let roles: [Role] = [.firstCurve, .secondCurve, .thirdCurve]
        for index in plot.curves.indices where plot.curves[index].style == .plain {
            plot.curves[index].style = Style(role: roles[index % roles.count])
        }
        return plot
    }
}
