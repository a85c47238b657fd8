import Screen

/// The help of watching, written from its key table.
struct WatchHelp {
    let lines: [StyledText]

    init(_ session: WatchSession, width: Int) {
        let glyphs = session.glyphs
        func text(_ binding: WatchBinding) -> String { binding.keys.map { $0.name(glyphs) }.joined(separator: " ") }
        let widest = WatchKeys.bindings.map { glyphs.width(of: text($0)) }.max() ?? 0
        let keyWidth = min(widest, max(8, width / 3))
        var lines: [StyledText] = []
        for group in WatchBinding.Group.allCases {
            if !lines.isEmpty { lines.append(StyledText()) }
            lines.append(StyledText(group.rawValue, .title))
            for binding in WatchKeys.bindings where binding.group == group {
                let obstacle = binding.obstacle(session)
                var help = StyledText(binding.help, obstacle == nil ? .plain : .faint)
                if let obstacle { help += StyledText(" (not now: \(obstacle))", .warning) }
                lines += HelpEntry.lines(
                    StyledText(text(binding), obstacle == nil ? .key : .faint), help, keyWidth: keyWidth, width: width,
                    glyphs: glyphs)
            }
        }
        lines += HelpEntry.lines(
            StyledText("mouse", .key), "click a plot: that update; click a curve: choose it; wheel: a column",
            keyWidth: keyWidth, width: width, glyphs: glyphs)
        self.lines = lines
    }
}

extension WatchSession {
    /// The keys at the bottom of the screen.
    var hints: StyledText {
        let place: WatchBinding.Place = helpLine == nil ? .picture : .help
        let entries = WatchKeys.bindings.filter { $0.place == place && $0.obstacle(self) == nil }.compactMap {
            binding -> HintEntry? in
            guard let hint = binding.hint, let key = binding.keys.first else { return nil }
            return HintEntry(key: key, word: hint.word, rank: hint.rank)
        }
        return HintEntry.line(entries, width: size.width, glyphs: glyphs)
    }
}
