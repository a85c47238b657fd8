extension Canvas {
    /// Draws a plane in the part of a rectangle that is on the canvas, its middle in the middle.
    public mutating func draw(_ plane: Plane, in rectangle: Rectangle) {
        let area = rectangle.intersection(bounds)
        guard area.width >= 3, area.height >= 3 else { return }
        let middle = Point(x: area.x + area.width / 2, y: area.y + area.height / 2)
        drawAxes(through: middle, in: area)
        var grid = DotGrid(columns: area.width, rows: area.height, glyphs: glyphs)
        let scale = PlaneScale(plane, grid, middle: Point(x: middle.x - area.x, y: middle.y - area.y))
        for circle in plane.circles { grid.drawCircle(circle.radius, scale) }
        for (index, spot) in plane.spots.enumerated() {
            guard let dot = scale.dot(x: spot.x, y: spot.y) else { continue }
            grid.spot(dot.x, dot.y, owner: index)
        }
        show(grid, plane, in: area)
        for circle in plane.circles { drawName(of: circle, scale, grid, middle: middle, in: area) }
    }

    private mutating func drawAxes(through middle: Point, in area: Rectangle) {
        let faint = Style(role: .faint)
        fill(Rectangle(x: area.x, y: middle.y, width: area.width, height: 1), with: "─", style: faint)
        fill(Rectangle(x: middle.x, y: area.y, width: 1, height: area.height), with: "│", style: faint)
        fill(Rectangle(x: middle.x, y: middle.y, width: 1, height: 1), with: "┼", style: faint)
    }

    private mutating func show(_ grid: DotGrid, _ plane: Plane, in area: Rectangle) {
        for row in 0..<grid.height {
            for column in 0..<grid.width {
                guard let owner = grid.owner(column, row) else { continue }
                let spot = plane.spots.indices.contains(owner) ? plane.spots[owner] : nil
                let mark = glyphs.choose(grid.braille(column, row), ascii: spot?.sign ?? ".")
                put(
                    Glyph(mark), at: Point(x: area.x + column, y: area.y + row),
                    style: spot?.style ?? Style(role: .reference))
            }
        }
    }

    /// Writes a circle's name beside its right end, below the axis, where nothing else is.
    private mutating func drawName(
        of circle: Plane.Circle, _ scale: PlaneScale, _ grid: DotGrid, middle: Point, in area: Rectangle
    ) {
        guard let dot = scale.dot(x: circle.radius, y: 0) else { return }
        let column = dot.x / grid.across + 1
        let row = middle.y - area.y + 1
        let width = glyphs.width(of: circle.name)
        guard row < area.height, column + width <= area.width, column - (middle.x - area.x) >= 5 else { return }
        guard (column..<(column + width)).allSatisfy({ grid.owner($0, row) == nil }) else { return }
        draw(circle.name, at: Point(x: area.x + column, y: area.y + row), style: Style(role: .reference))
    }
}

/// Where points of a plane lie on a grid of dots.
struct PlaneScale {
    /// The dot of the middle.
    private let middle: (x: Double, y: Double)
    /// How many dots a length of 1 is, to the right and upwards: dots are square in braille, cells are twice as high as wide.
    let across: Double
    let up: Double

    init(_ plane: Plane, _ grid: DotGrid, middle cell: Point) {
        let reach = plane.reach
        middle = (
            (Double(cell.x) + 0.5) * Double(grid.across) - 0.5, (Double(cell.y) + 0.5) * Double(grid.down) - 0.5
        )
        let ratio = grid.glyphs.choose(1.0, ascii: 2.0)
        let room = (
            x: min(middle.x, Double(grid.width * grid.across - 1) - middle.x),
            y: min(middle.y, Double(grid.height * grid.down - 1) - middle.y) * ratio
        )
        across = min(room.x, room.y) / reach
        up = across / ratio
    }

    /// The dot of a point; nil for one that is not finite.
    func dot(x: Double, y: Double) -> Point? {
        guard x.isFinite, y.isFinite else { return nil }
        let most = 1 << 20
        return Point(
            x: Arithmetic.whole(middle.x + x * across, from: -most, through: most),
            y: Arithmetic.whole(middle.y - y * up, from: -most, through: most))
    }
}

extension DotGrid {
    /// Draws a circle around the middle of a plane; its owner is negative.
    mutating func drawCircle(_ radius: Double, _ scale: PlaneScale) {
        let columns = Arithmetic.whole(radius * scale.across, from: 0, through: width * across)
        let rows = Arithmetic.whole(radius * scale.up, from: 0, through: height * down)
        // One dot in each column and in each row, so that no part has gaps.
        for column in -columns...columns {
            let x = Double(column) / scale.across
            setFourfold(x, (max(0, radius * radius - x * x)).squareRoot(), scale)
        }
        for row in -rows...rows {
            let y = Double(row) / scale.up
            setFourfold((max(0, radius * radius - y * y)).squareRoot(), y, scale)
        }
    }

    private mutating func setFourfold(_ x: Double, _ y: Double, _ scale: PlaneScale) {
        for (x, y) in [(x, y), (-x, y), (x, -y), (-x, -y)] {
            if let dot = scale.dot(x: x, y: y) { set(dot.x, dot.y, owner: -1) }
        }
    }
}
