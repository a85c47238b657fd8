import Matrices

/// A long text with the class of each of its pieces, which is worked out once and then shared by all who read in it.
public final class WholeText: Sendable {
    /// The text as an input of its own: one that is read from its beginning to its end.
    public let origin: ExperimentInput
    /// What the text is made of.
    public let vocabulary: Vocabulary
    /// What is fed for each piece, `[vocabulary × input]`; nil is one-hot.
    public let embedding: Matrix?
    /// The class of each piece.
    public let classes: [Int32]

    /// How many pieces there are.
    public var count: Int { classes.count }

    /// A text over a vocabulary: the given one, in its order, or else the text's own characters, sorted by code point.
    ///
    /// - Throws: `ExperimentError` for an empty text, and for a character that the vocabulary does not have.
    /// - Complexity: `O(n)` for n characters.
    public convenience init(_ text: String, vocabulary given: String? = nil) throws(ExperimentError) {
        try self.init(reading: .text(text, vocabulary: given))
    }

    /// A text in the pieces of a given vocabulary.
    ///
    /// - Throws: `ExperimentError` for an empty text, for something that the vocabulary does not have, and for an embedding that
    ///   does not fit it.
    public convenience init(_ text: EncodedText) throws(ExperimentError) {
        try self.init(reading: .encoded(text))
    }

    private init(reading origin: ExperimentInput) throws(ExperimentError) {
        guard let text = try ReadText(origin) else { preconditionFailure("a text that is none") }
        self.origin = origin
        vocabulary = text.vocabulary
        embedding = text.embedding
        classes = text.classes.map { Int32(clamping: $0) }
    }

    /// The pieces of a part of the text, counted from 0.
    ///
    /// - Precondition: the part lies in the text.
    public func pieces(in part: Range<Int>) -> [String] { classes[part].map { vocabulary.pieces[Int($0)] } }
}

extension WholeText: Equatable {
    /// Whether both are the same text over the same vocabulary.
    public static func == (one: WholeText, other: WholeText) -> Bool {
        one === other || one.origin == other.origin
    }
}
