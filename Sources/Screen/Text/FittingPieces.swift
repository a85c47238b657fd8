/// A line of pieces of which the least important ones give way where there is no room for all; none is ever cut.
public struct FittingPieces: Sendable, Equatable {
    private let pieces: [Piece]

    /// A piece of a line.
    public struct Piece: Sendable, Equatable {
        /// What is written.
        let text: String
        /// The higher, the longer it stays; no two pieces have the same.
        let importance: Int

        /// A piece of this importance.
        public init(_ text: String, importance: Int) {
            self.text = text
            self.importance = importance
        }
    }

    /// A line of these pieces, in their order.
    public init(_ pieces: [Piece]) { self.pieces = pieces }

    /// The most important pieces that have room in so many columns, from the first one on that is there without the blanks before it.
    public func text(width: Int) -> String {
        var shown = pieces
        while Self.text(of: shown).count > width {
            guard let least = shown.indices.min(by: { shown[$0].importance < shown[$1].importance }) else { break }
            shown.remove(at: least)
        }
        return Self.text(of: shown)
    }

    private static func text(of pieces: [Piece]) -> String {
        let whole: String = pieces.map(\.text).joined()
        return String(whole.drop { $0 == " " })
    }
}
