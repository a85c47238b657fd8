import Commands
import Screen

extension Page {
    /// As many panels as can be read, the focused one always, in the order of the page: none jumps when the focus moves
    /// among those that are shown.
    func places(in area: Rectangle, focus: PanelName) -> [ScreenLayout.PanelPlace] {
        switch (area.width, area.height) {
        case (170..., 36...): grid(chosen(6, focus: focus), in: area)
        case (110..., 20...): grid(chosen(4, focus: focus), in: area)
        case (76..., 36...): column(chosen(3, focus: focus), in: area)
        case (76..., 8...): pair(chosen(2, focus: focus), focus: focus, in: area)
        case (_, 20...): column(chosen(2, focus: focus), in: area)
        default: [ScreenLayout.PanelPlace(name: focus, area: area)]
        }
    }

    /// The focused panel, its companion, and the first others.
    private func chosen(_ count: Int, focus: PanelName) -> [PanelName] {
        var wishes = [focus] + [companion(of: focus)].compactMap { $0 }
        wishes += panels.filter { !wishes.contains($0) }
        let kept = wishes.prefix(count)
        return panels.filter(kept.contains)
    }

    /// Two columns, filled row by row; what is left over goes to the right.
    private func grid(_ names: [PanelName], in area: Rectangle) -> [ScreenLayout.PanelPlace] {
        guard names.count > 1 else { return column(names, in: area) }
        let paired = names.count / 2 * 2
        let left = (0..<paired).filter { $0.isMultiple(of: 2) }.map { names[$0] }
        let right = (0..<names.count).filter { !$0.isMultiple(of: 2) || $0 >= paired }.map { names[$0] }
        let columns = area.columns([.fill(1.15), .fill(1)])
        return column(left, in: columns[0]) + column(right, in: columns[1])
    }

    private func column(_ names: [PanelName], in area: Rectangle) -> [ScreenLayout.PanelPlace] {
        let rows = area.rows(names.map { _ in .fill })
        return zip(names, rows).map { ScreenLayout.PanelPlace(name: $0, area: $1) }
    }

    private func pair(_ names: [PanelName], focus: PanelName, in area: Rectangle) -> [ScreenLayout.PanelPlace] {
        let columns = area.columns(names.map { .fill($0 == focus ? 1.25 : 1) })
        return zip(names, columns).map { ScreenLayout.PanelPlace(name: $0, area: $1) }
    }
}
