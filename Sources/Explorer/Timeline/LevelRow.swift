import Screen

/// Numbers of the steps as small bars on one scale.
struct LevelRow {
    let values: [Double?]
    let scale: ValueScale

    init(_ values: [Double?], isLogarithmic: Bool) {
        self.values = values
        let known = values.compactMap { $0 }
        if isLogarithmic {
            scale = .decades(fitting: known)
        } else {
            let largest = known.filter(\.isFinite).max() ?? 0
            scale = .sequential(from: 0, to: largest > 0 ? largest : 1)
        }
    }
}

extension Canvas {
    /// Draws the bar of a step, counted from 1; nothing where it has no number.
    mutating func draw(_ row: LevelRow, at step: Int, in place: Rectangle, style: Style) {
        guard row.values.indices.contains(step - 1), let value = row.values[step - 1] else { return }
        let width = max(1, place.width - 1)
        drawSparkline(Array(repeating: value, count: width), on: row.scale, in: place, style: style)
    }
}
