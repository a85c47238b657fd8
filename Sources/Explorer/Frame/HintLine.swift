import Commands
import Screen

/// The keys to press, at the bottom of the screen: as many as fit.
enum HintLine {
    static func line(_ session: Session, width: Int) -> StyledText {
        let bindings = KeyTable.bindings(at: session.keyPlace).filter { $0.obstacle(session) == nil }
        let entries = bindings.compactMap { binding -> HintEntry? in
            guard let hint = binding.hint, let key = binding.keys.first else { return nil }
            return HintEntry(
                key: key, word: binding.word?(session) ?? hint.word, rank: rank(of: binding, hint, session))
        }
        return HintEntry.line(entries, width: width, glyphs: session.glyphs)
    }

    /// The order of a hint: on the page of the training its keys come first, and the knobs last.
    private static func rank(of binding: KeyBinding, _ hint: KeyHint, _ session: Session) -> Int {
        guard session.view.page == .training else { return hint.rank }
        return binding.group == .training ? 0 : binding.group == .knobs ? hint.rank + 4 : hint.rank
    }
}
