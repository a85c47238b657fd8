import Commands
import Screen

/// Which panels share an area, and how: as many as can be read, and always the focused one.
enum PanelArrangement {
    typealias Place = ScreenLayout.PanelPlace

    static func places(in area: Rectangle, focus: PanelName) -> [Place] {
        switch (area.width, area.height) {
        case (170..., 36...): all(in: area)
        case (110..., 20...): four(in: area, focus: focus)
        case (76..., 36...): stacked(in: area, focus: focus)
        case (76..., 8...): pair(in: area, focus: focus)
        case (_, 20...): column(in: area, focus: focus)
        default: [Place(name: focus, area: area)]
        }
    }

    private static func all(in area: Rectangle) -> [Place] {
        let columns = area.columns([.fill(1.35), .fill(1)])
        let left = columns[0].rows([.fill(1), .fill(1.5), .fill(0.9)])
        let right = columns[1].rows([.fill(1.2), .fill(1), .fill(0.7)])
        return [
            Place(name: .network, area: left[0]), Place(name: .gradients, area: left[1]),
            Place(name: .heatmap, area: left[2]), Place(name: .cell, area: right[0]),
            Place(name: .activation, area: right[1]), Place(name: .prediction, area: right[2]),
        ]
    }

    private static func four(in area: Rectangle, focus: PanelName) -> [Place] {
        let columns = area.columns([.fill(1.25), .fill(1)])
        let left = columns[0].rows([.fill, .fill(1.2)])
        let right = columns[1].rows([.fill, .fill])
        return [
            Place(name: .network, area: left[0]), Place(name: .gradients, area: left[1]),
            Place(name: .cell, area: right[0]),
            Place(name: [.activation, .prediction].contains(focus) ? focus : .heatmap, area: right[1]),
        ]
    }

    private static func stacked(in area: Rectangle, focus: PanelName) -> [Place] {
        let other = focus == .gradients || focus == .network ? PanelName.cell : focus
        let rows = area.rows([.fill, .fill, .fill])
        return [
            Place(name: .network, area: rows[0]), Place(name: .gradients, area: rows[1]),
            Place(name: other, area: rows[2]),
        ]
    }

    /// The curve of the gradients keeps its side, so that turning a knob is seen whatever else is looked at.
    private static func pair(in area: Rectangle, focus: PanelName) -> [Place] {
        let other = focus == .gradients ? PanelName.network : focus
        let shares: [Extent] = focus == .gradients ? [.fill(1), .fill(1.15)] : [.fill(1.3), .fill(1)]
        let columns = area.columns(shares)
        return [Place(name: other, area: columns[0]), Place(name: .gradients, area: columns[1])]
    }

    private static func column(in area: Rectangle, focus: PanelName) -> [Place] {
        let other = focus == .gradients ? PanelName.network : focus
        let rows = area.rows([.fill, .fill])
        return [Place(name: other, area: rows[0]), Place(name: .gradients, area: rows[1])]
    }
}
