import Screen

extension Key {
    /// How the key is written in help and hints.
    func name(_ glyphs: Glyphs) -> String {
        switch self {
        case .character(" "): "Space"
        case .character(let character): String(character)
        case .control(let character): "Ctrl-\(character.uppercased())"
        case .alt(let character): "Alt-\(character)"
        case .up: glyphs.choose("↑", ascii: "Up")
        case .down: glyphs.choose("↓", ascii: "Down")
        case .left: glyphs.choose("←", ascii: "Left")
        case .right: glyphs.choose("→", ascii: "Right")
        case .shiftLeft: glyphs.choose("⇧←", ascii: "Shift-Left")
        case .shiftRight: glyphs.choose("⇧→", ascii: "Shift-Right")
        case .home: "Home"
        case .end: "End"
        case .pageUp: "PgUp"
        case .pageDown: "PgDn"
        case .insert: "Ins"
        case .delete: "Del"
        case .enter: "Enter"
        case .escape: "Esc"
        case .backspace: "Backspace"
        case .tab: "Tab"
        case .backTab: "Shift-Tab"
        case .function(let number): "F\(number)"
        }
    }
}
