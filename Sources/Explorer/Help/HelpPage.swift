import Screen

/// The help, written from the key table for the place one is at.
struct HelpPage {
    let lines: [StyledText]

    init(_ session: Session, width: Int) {
        let bindings = KeyTable.bindings(at: session.helpPlace)
            + KeyTable.bindings(at: .help)
        let glyphs = session.glyphs
        let keyWidth = min(bindings.map { glyphs.width(of: $0.keyText(glyphs)) }.max() ?? 0, max(8, width / 3))
        var lines: [StyledText] = []
        for group in KeyGroup.allCases {
            let members = bindings.filter { $0.group == group }
            guard !members.isEmpty else { continue }
            if !lines.isEmpty { lines.append(StyledText()) }
            lines.append(StyledText(group.rawValue, .title))
            for binding in members {
                lines += HelpPage.lines(binding, session, keyWidth: keyWidth, width: width)
            }
            if group == .time { lines.append(HelpPage.mouse(keyWidth: keyWidth)) }
        }
        self.lines = lines
    }

    private static func lines(
        _ binding: KeyBinding, _ session: Session, keyWidth: Int, width: Int
    ) -> [StyledText] {
        let glyphs = session.glyphs
        let keys = glyphs.truncated(binding.keyText(glyphs), to: keyWidth)
        let padding = String(repeating: " ", count: max(0, keyWidth - glyphs.width(of: keys)) + 2)
        let obstacle = binding.obstacle(session)
        var text = StyledText(binding.help, obstacle == nil ? .plain : .faint)
        if let obstacle { text += StyledText(" (not now: \(obstacle))", .warning) }
        let wrapped = text.wrapped(to: max(10, width - keyWidth - 2), in: glyphs)
        return wrapped.enumerated().map { index, line in
            let start = index == 0 ? StyledText(keys, obstacle == nil ? .key : .faint) + StyledText(padding)
                : StyledText(String(repeating: " ", count: keyWidth + 2))
            return start + line
        }
    }

    private static func mouse(keyWidth: Int) -> StyledText {
        let name = "mouse"
        let padding = String(repeating: " ", count: max(0, keyWidth - name.count) + 2)
        return StyledText(name, .key) + StyledText(padding + "a click on a step goes there; the wheel steps")
    }

    func draw(on canvas: inout Canvas, firstLine: Int, session: Session) {
        let rows = canvas.bounds.rows([.fixed(1), .fill, .fixed(1)])
        let window = Viewport(count: lines.count, room: rows[1].height, first: firstLine)
        canvas.draw(StyledText("Keys", .title), in: rows[0])
        if window.hidesBefore || window.hidesAfter {
            let shown = "lines \(window.items.lowerBound + 1)–\(window.items.upperBound) of \(window.count)"
            canvas.draw(shown, in: rows[0], style: Style(role: .faint), alignment: .right)
        }
        canvas.draw(Array(lines[window.items]), in: rows[1])
        canvas.draw(HintLine.line(session, width: rows[2].width), in: rows[2])
    }
}
