/// A word that could stand where the cursor is.
public struct Completion: Sendable, Equatable {
    /// The whole word.
    public let text: String
    /// Where the word begins: how many characters stand before it in the line.
    public let start: Int
    /// What it means, where there is something to say.
    public let help: String?
}
