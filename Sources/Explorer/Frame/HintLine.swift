import Screen

/// The keys to press, at the bottom of the screen: as many as fit.
enum HintLine {
    static func line(_ session: Session, width: Int) -> StyledText {
        let hints = hints(session)
        var room = width
        var kept: Set<Int> = []
        for index in hints.indices.sorted(by: { (hints[$0].rank, $0) < (hints[$1].rank, $1) }) {
            let needed = hints[index].text.width(in: session.glyphs) + (kept.isEmpty ? 0 : 2)
            guard needed <= room else { break }
            room -= needed
            kept.insert(index)
        }
        return hints.indices.filter(kept.contains).map { hints[$0].text }.joined(separator: StyledText("  "))
    }

    private struct Shown {
        var text: StyledText
        let rank: Int
    }

    /// The hints of the place one is at; bindings with the same word share one.
    private static func hints(_ session: Session) -> [Shown] {
        let bindings = KeyTable.bindings(at: session.keyPlace).filter { $0.hint != nil && $0.obstacle(session) == nil }
        func word(of binding: KeyBinding) -> String? { binding.word?(session) ?? binding.hint?.word }
        var words: [String] = []
        for binding in bindings {
            if let word = word(of: binding), !words.contains(word) { words.append(word) }
        }
        return words.map { shown in
            let shared = bindings.filter { word(of: $0) == shown }
            let keys = shared.compactMap { $0.keys.first?.name(session.glyphs) }.joined(separator: " ")
            let rank = shared.compactMap { $0.hint?.rank }.min() ?? 0
            return Shown(text: StyledText(keys, .key) + StyledText(" \(shown)"), rank: rank)
        }
    }
}
