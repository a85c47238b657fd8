import Matrices

/// A text as a network reads it: in classes.
struct ReadText {
    /// What the text is made of.
    let vocabulary: Vocabulary
    /// What is fed for each piece; nil is one-hot.
    let embedding: Matrix?
    /// The class of each piece that is read.
    let classes: [Int]
    /// The class of the piece after them; nil where the text ends with them.
    let next: Int?

    /// The classes of an input, of a long text those of its window; nil where the input is no text.
    ///
    /// - Throws: `ExperimentError` for an empty text, for what no vocabulary or embedding fits, and for a window that is not there.
    init?(_ input: ExperimentInput) throws(ExperimentError) {
        switch input {
        case .text(let text, let given):
            try Self.check(text)
            vocabulary =
                try given.map { text throws(ExperimentError) in try Vocabulary(given: text) } ?? Vocabulary(of: text)
            embedding = nil
            classes = try vocabulary.classNumbers(of: text)
            next = nil
        case .encoded(let encoded):
            try Self.check(encoded.text)
            try Self.check(encoded.embedding, pieces: encoded.vocabulary.count)
            vocabulary = encoded.vocabulary
            embedding = encoded.embedding
            classes = try vocabulary.classNumbers(of: encoded.text)
            next = nil
        case .windows(let text): self = ReadText(text.whole, in: try text.checked())
        case .numbers, .pulse, .task: return nil
        }
    }

    /// A part of a long text.
    ///
    /// - Precondition: the part lies in the text.
    init(_ whole: WholeText, in part: Range<Int>) {
        vocabulary = whole.vocabulary
        embedding = whole.embedding
        classes = whole.classes[part].map { Int($0) }
        next = part.upperBound < whole.count ? Int(whole.classes[part.upperBound]) : nil
    }

    /// What is fed.
    var inputs: StepInputs {
        embedding.map { table in .vectors(classes.map(table.row)) } ?? .oneHot(classes, width: vocabulary.count)
    }

    /// What to show for each piece.
    var tokens: [String] { classes.map { visibleToken(vocabulary.pieces[$0]) } }

    /// The class that comes after each piece.
    var nextClasses: [Int?] { classes.dropFirst().map { $0 } + [next] }

    private static func check(_ text: String) throws(ExperimentError) {
        guard !text.isEmpty else { throw ExperimentError(.emptyInput("inputs.text"), at: .key("inputs.text")) }
    }

    private static func check(_ embedding: Matrix?, pieces: Int) throws(ExperimentError) {
        guard let embedding else { return }
        guard embedding.rows == pieces else {
            throw ExperimentError(.wrongEmbedding(rows: embedding.rows, pieces: pieces), at: .key("inputs.embedding"))
        }
        guard embedding.columns > 0 else {
            throw ExperimentError(.emptyRow("inputs.embedding", row: 0), at: .key("inputs.embedding"))
        }
    }
}
