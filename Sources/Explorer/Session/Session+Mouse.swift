import Commands
import Experiments
import Screen

extension Session {
    /// How many steps of the timeline a screenful is.
    var visibleStepCount: Int {
        timelineLayout?.pageLength ?? 10
    }

    /// The steps as they stand on the screen.
    private var timelineLayout: TimelineLayout? {
        layout(on: size).map {
            TimelineLayout(tokens: run.resolved.tokens, step: view.playhead.step, in: $0.timeline, glyphs: glyphs)
        }
    }

    /// Takes in what the mouse does.
    mutating func take(_ action: MouseAction, at point: Point) -> [Effect] {
        if helpLine == nil, lessonPage != nil { return takeOnPage(action, at: point) }
        if helpLine == nil, prompt == nil, let pane = lessonPane, pane.contains(point) {
            switch action {
            case .wheelUp: scrollLesson(by: -3)
            case .wheelDown: scrollLesson(by: 3)
            case .click: break
            }
            return []
        }
        if helpLine == nil, prompt == nil, let pane = editorPane, let place = pane.place(at: point) {
            switch action {
            case .wheelUp: edit { for _ in 0..<3 { $0.handle(.up) } }
            case .wheelDown: edit { for _ in 0..<3 { $0.handle(.down) } }
            case .click: edit { $0.moveCursor(to: place) }
            }
            return []
        }
        if helpLine != nil {
            switch action {
            case .wheelUp: return perform(.scrollHelp(by: -3))
            case .wheelDown: return perform(.scrollHelp(by: 3))
            case .click: return []
            }
        }
        switch action {
        case .wheelUp: return perform(.move(by: -1))
        case .wheelDown: return perform(.move(by: 1))
        case .click: return click(at: point)
        }
    }

    private mutating func click(at point: Point) -> [Effect] {
        guard let layout = layout(on: size) else { return [] }
        if let page = headerLine(width: layout.header.width).page(at: point) {
            return enter("page \(page.rawValue)")
        }
        if let step = timelineLayout?.step(at: point) { return perform(.seekStep(step)) }
        guard let place = layout.panel(at: point) else { return [] }
        let area = PanelFrame.inside(place.area)
        // Before the focus moves panels about.
        let step = Panels.all[place.name]?.step(at: point, panelContext, in: area)
        let lines = Panels.all[place.name]?.commands(at: point, panelContext, in: area) ?? []
        let effects = (["panel \(place.name.rawValue)"] + lines).flatMap { enter($0) }
        return effects + (step.map { perform(.seekStep($0)) } ?? [])
    }
}
