/// What the line at the bottom of the screen says about keys; bindings with the same word share a hint.
struct KeyHint: Sendable, Equatable {
    /// One word for what the keys do.
    let word: String
    /// The order in which hints are given room, 0 first.
    let rank: Int
}
