import Commands
import Experiments
import Screen

/// The help, written from the key table for the place one is at.
struct HelpPage {
    let lines: [StyledText]

    /// A page narrower than this lists all keys in one column.
    private static let widthForTwoColumns = 120
    private static let firstColumn: Set<KeyGroup> = [.lesson, .time, .look, .session, .editor, .prompt]

    init(_ session: Session, width: Int) {
        var places: Set<KeyPlace> = [session.helpPlace, .help]
        if session.helpPlace == .explorer { places.formUnion(session.firstPlaces) }
        let bindings = KeyTable.bindings.filter { places.contains($0.place) }
        let notes = Self.notes(session, width: width)
        guard width >= Self.widthForTwoColumns else {
            lines = notes + Self.column(bindings, session, width: width)
            return
        }
        let half = (width - 2) / 2
        let left = Self.column(bindings.filter { Self.firstColumn.contains($0.group) }, session, width: half)
        let right = Self.column(bindings.filter { !Self.firstColumn.contains($0.group) }, session, width: half)
        lines =
            notes
            + (0..<max(left.count, right.count)).map { row in
                let start = left.indices.contains(row) ? left[row] : StyledText()
                guard right.indices.contains(row) else { return start }
                let padding = String(repeating: " ", count: max(0, half + 2 - start.width(in: session.glyphs)))
                return start + StyledText(padding) + right[row]
            }
    }

    /// What there is to say about the experiment, above the keys.
    private static func notes(_ session: Session, width: Int) -> [StyledText] {
        let notes = session.run.experiment.notes
        guard !notes.isEmpty else { return [] }
        return [StyledText("This network", .title)]
            + notes.flatMap { StyledText($0).wrapped(to: max(10, width), in: session.glyphs) } + [StyledText()]
    }

    private static func column(_ bindings: [KeyBinding], _ session: Session, width: Int) -> [StyledText] {
        let glyphs = session.glyphs
        let widest = bindings.map { glyphs.width(of: $0.keyText(glyphs)) }.max() ?? 0
        let keyWidth = min(widest, max(8, width / 3))
        var lines: [StyledText] = []
        for group in order(session) {
            let members = bindings.filter { $0.group == group }
            guard !members.isEmpty else { continue }
            if !lines.isEmpty { lines.append(StyledText()) }
            lines.append(StyledText(group.rawValue, .title))
            for binding in members {
                lines += HelpPage.lines(binding, session, keyWidth: keyWidth, width: width)
            }
            if group == .time { lines += mouse(keyWidth: keyWidth, width: width, glyphs: glyphs) }
        }
        return lines
    }

    /// First what this place is about; last what it has no use for now.
    private static func order(_ session: Session) -> [KeyGroup] {
        var groups = KeyGroup.allCases
        if session.desk == nil { groups.append(groups.remove(at: groups.firstIndex(of: .lesson) ?? 0)) }
        if session.view.page == .training, let place = groups.firstIndex(of: .training) {
            groups.insert(groups.remove(at: place), at: 0)
        }
        return groups
    }

    private static func lines(
        _ binding: KeyBinding, _ session: Session, keyWidth: Int, width: Int
    ) -> [StyledText] {
        let obstacle = binding.obstacle(session)
        var text = StyledText(binding.help, obstacle == nil ? .plain : .faint)
        if let obstacle { text += StyledText(" (not now: \(obstacle))", .warning) }
        let keys = StyledText(binding.keyText(session.glyphs), obstacle == nil ? .key : .faint)
        return HelpEntry.lines(keys, text, keyWidth: keyWidth, width: width, glyphs: session.glyphs)
    }

    private static func mouse(keyWidth: Int, width: Int, glyphs: Glyphs) -> [StyledText] {
        HelpEntry.lines(
            StyledText("mouse", .key), "click a step: go there; click a panel or a page: look at it; wheel: step",
            keyWidth: keyWidth, width: width, glyphs: glyphs)
    }

    func draw(on canvas: inout Canvas, firstLine: Int, session: Session) {
        HelpEntry.drawPage(
            lines, firstLine: firstLine, hints: HintLine.line(session, width: canvas.size.width), on: &canvas)
    }
}
