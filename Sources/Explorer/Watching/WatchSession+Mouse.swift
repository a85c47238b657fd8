import Screen

extension WatchSession {
    mutating func take(_ action: MouseAction, at point: Point) -> [WatchEffect] {
        switch action {
        case .wheelUp: return perform(helpLine == nil ? .move(by: -1) : .scrollHelp(by: -3))
        case .wheelDown: return perform(helpLine == nil ? .move(by: 1) : .scrollHelp(by: 3))
        case .click:
            if helpLine == nil { click(at: point) }
            return []
        }
    }

    private mutating func click(at point: Point) {
        guard let place = WatchLayout(size, self)?.panels.first(where: { $0.area.contains(point) }) else { return }
        view.focus = place.panel
        let inside = place.area.inset(by: 1)
        // Where things stand inside is known when they are drawn.
        var canvas = Canvas(size: size, glyphs: glyphs)
        switch place.panel {
        case .loss, .chosen:
            let frame = picture(of: place.panel)?.draw(on: &canvas, in: inside)
            if let update = frame?.place(at: point) { seek(Int(update.rounded())) }
        case .curves where !view.hasTable:
            if let run, let name = list(run).name(at: point, in: inside) { view.chosen = name }
        case .waterfall, .curves: break
        }
    }

    /// How many columns the plots have, so that a key goes from one to the next.
    var plotColumns: Int {
        let place = WatchLayout(size, self)?.panels.first { $0.panel == .loss || $0.panel == .chosen }
        // Beside the border there are an axis and its labels.
        return max(1, (place?.area.width ?? size.width) - 8)
    }
}
