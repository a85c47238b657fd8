import Commands
import Screen

/// Which panels stand beside the editor of equations: the curve of the gradients wherever there is room for it, so that one
/// sees it change.
enum EditorArrangement {
    /// The editor's place and those of the panels.
    struct Places: Sendable, Equatable {
        let editor: Rectangle
        let panels: [ScreenLayout.PanelPlace]
    }

    static func places(in area: Rectangle) -> Places {
        switch (area.width, area.height) {
        case (170..., 30...):
            let columns = area.columns([.fill(1), .fill(1.1)])
            let right = columns[1].rows([.fill(1.2), .fill(1)])
            return Places(
                editor: columns[0],
                panels: [.init(name: .gradients, area: right[0]), .init(name: .cell, area: right[1])])
        case (110..., 12...):
            let columns = area.columns([.fill(1.25), .fill(1)])
            return Places(editor: columns[0], panels: [.init(name: .gradients, area: columns[1])])
        case (_, 30...):
            let rows = area.rows([.fill(1.25), .fill(1)])
            return Places(editor: rows[0], panels: [.init(name: .gradients, area: rows[1])])
        default: return Places(editor: area, panels: [])
        }
    }
}
