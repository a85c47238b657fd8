import Matrices

/// A text in the pieces of a given vocabulary, as a trained model reads it.
public struct EncodedText: Sendable, Equatable {
    /// The text.
    public var text: String
    /// What the text is made of.
    public let vocabulary: Vocabulary
    /// What is fed for each piece, `[vocabulary × input]`; nil is one-hot.
    public let embedding: Matrix?

    /// A text over a vocabulary, one-hot or embedded.
    public init(_ text: String, vocabulary: Vocabulary, embedding: Matrix? = nil) {
        self.text = text
        self.vocabulary = vocabulary
        self.embedding = embedding
    }

    /// The pieces of the text, one for each step; its characters where it has something that the vocabulary has not.
    public var pieces: [String] {
        let numbers = try? vocabulary.classNumbers(of: text)
        return numbers?.map { vocabulary.pieces[$0] } ?? text.map { String($0) }
    }
}
