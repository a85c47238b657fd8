import Experiments
import Matrices
import Screen

/// An error surface as a heat map that fills an area, the larger values of the vertical parameter on top.
struct SurfaceMap {
    private let surface: ErrorSurface
    private let area: Rectangle
    private let map: HeatMap

    /// Losses are told apart by their magnitudes where the largest is more than so many times the median.
    private static let widestLinearRatio = 100.0
    private static let mostDecades = 8.0

    /// The map of a surface; where there is room for more places than values, each shows the nearest value.
    init(_ surface: ErrorSurface, in area: Rectangle, marks: HeatMarks, glyphs: Glyphs) {
        self.surface = surface
        self.area = area
        let (across, up) = (surface.horizontal.values, surface.vertical.values)
        let labelWidth = up.map { Self.label($0).count }.max() ?? 0
        let room = (columns: area.width - labelWidth - 1, rows: area.height - 2)
        let isHalved = marks == .colours && glyphs == .unicode
        let columns = Self.places(across.count, in: room.columns)
        let rows = Array(Self.places(up.count, in: room.rows * (isHalved ? 2 : 1)).reversed())
        map = HeatMap(
            rows: rows.count, columns: columns.count,
            values: rows.flatMap { row in columns.map { surface.losses[row, $0] } },
            scale: Self.scale(surface.losses.entries), marks: marks, rowLabels: rows.map { Self.label(up[$0]) },
            columnLabels: Self.labels(columns, of: across), rowItem: "value", columnItem: "value",
            cursor: HeatMap.Place(row: rows.count / 2, column: columns.count / 2))
    }

    /// Which of so many values each of some places shows; an odd number of places, so that one is in the middle.
    private static func places(_ count: Int, in room: Int) -> [Int] {
        let places = max(1, room.isMultiple(of: 2) ? room - 1 : room)
        guard places > 1 else { return [count / 2] }
        return (0..<places).map { Int((Double($0) * Double(count - 1) / Double(places - 1)).rounded()) }
    }

    private static func label(_ value: Double) -> String { NumberText.compact(value, digits: 3) }

    /// A label for the place in the middle and for the first place of every other value.
    private static func labels(_ places: [Int], of values: [Double]) -> [String] {
        let middle = places.count / 2
        return places.indices.map { index in
            let isRepeated = index > 0 && places[index] == places[index - 1] || places[index] == places[middle]
            return isRepeated && index != middle ? "" : label(values[places[index]])
        }
    }

    private static func scale(_ losses: [Double]) -> ValueScale {
        let shown = losses.filter(\.isFinite).sorted()
        guard let least = shown.first, let most = shown.last else { return .sequential(from: 0, to: 1) }
        if least > 0, most / shown[shown.count / 2] > widestLinearRatio {
            return .decades(fitting: shown, atMost: mostDecades)
        }
        return least < most ? .sequential(from: least, to: most) : .sequential(from: least - 1, to: most + 1)
    }

    func draw(on canvas: inout Canvas) {
        let frame = canvas.draw(map, in: area)
        guard surface.hasSlope, let cursor = map.cursor else { return }
        let start = frame.cells(of: cursor)
        guard !start.isEmpty else { return }
        drawArrow(from: start, in: frame.area, on: &canvas)
    }

    /// Draws the way down: its direction is that on the map, its length a quarter of it at most.
    private func drawArrow(from start: Rectangle, in area: Rectangle, on canvas: inout Canvas) {
        // Both parameters go equally far, and cells are counted from the top.
        let longest = surface.gradient.map(\.magnitude).max() ?? 0
        guard longest > 0, longest.isFinite else { return }
        let x = -surface.gradient[0] / longest * Double(area.width) / 4
        let y = surface.gradient[1] / longest * Double(area.height) / 4
        let count = max(1, Int(max(x.magnitude, y.magnitude).rounded()))
        let middle = Point(x: start.x + start.width / 2, y: start.y + start.height / 2)
        for index in 1...count {
            let part = Double(index) / Double(count)
            let place = Point(x: middle.x + Int((x * part).rounded()), y: middle.y + Int((y * part).rounded()))
            guard area.contains(place), !start.contains(place) else { continue }
            let mark = index == count ? head(right: x, down: y, canvas.glyphs) : canvas.glyphs.choose("•", ascii: "*")
            canvas.draw(mark, at: place, style: Style(role: .playhead))
        }
    }

    /// The head of an arrow, by the direction as the eye sees it: a cell is twice as high as wide.
    private func head(right: Double, down: Double, _ glyphs: Glyphs) -> String {
        let (x, y) = (right, 2 * down)
        if y.magnitude * 2 < x.magnitude {
            return x > 0 ? glyphs.choose("→", ascii: ">") : glyphs.choose("←", ascii: "<")
        }
        if x.magnitude * 2 < y.magnitude {
            return y > 0 ? glyphs.choose("↓", ascii: "v") : glyphs.choose("↑", ascii: "^")
        }
        if y > 0 { return x > 0 ? glyphs.choose("↘", ascii: "\\") : glyphs.choose("↙", ascii: "/") }
        return x > 0 ? glyphs.choose("↗", ascii: "/") : glyphs.choose("↖", ascii: "\\")
    }
}
