import Screen

/// A key and its word at the bottom of the screen.
struct HintEntry {
    /// The key to press.
    let key: Key
    /// One word for what it does; keys with the same word share a hint.
    let word: String
    /// The order in which hints are given room, 0 first.
    let rank: Int

    /// As many hints as fit a line, those of the first ranks first.
    static func line(_ entries: [HintEntry], width: Int, glyphs: Glyphs) -> StyledText {
        let hints = shared(entries, glyphs)
        var room = width
        var kept: Set<Int> = []
        for index in hints.indices.sorted(by: { (hints[$0].rank, $0) < (hints[$1].rank, $1) }) {
            let needed = hints[index].text.width(in: glyphs) + (kept.isEmpty ? 0 : 2)
            guard needed <= room else { break }
            room -= needed
            kept.insert(index)
        }
        return hints.indices.filter(kept.contains).map { hints[$0].text }.joined(separator: StyledText("  "))
    }

    private struct Shared {
        let text: StyledText
        let rank: Int
    }

    private static func shared(_ entries: [HintEntry], _ glyphs: Glyphs) -> [Shared] {
        var words: [String] = []
        for entry in entries where !words.contains(entry.word) { words.append(entry.word) }
        return words.map { word in
            let members = entries.filter { $0.word == word }
            let keys = members.map { $0.key.name(glyphs) }.joined(separator: " ")
            let rank = members.map(\.rank).min() ?? 0
            return Shared(text: StyledText(keys, .key) + StyledText(" \(word)"), rank: rank)
        }
    }
}
