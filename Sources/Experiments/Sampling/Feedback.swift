import Cells
import Equations
import Matrices
import Tasks
import Unrolling

/// How the answer of a step becomes the input of the next one, where a network is to say what comes next.
public enum Feedback: Sendable, Equatable {
    /// Each class is a piece of what is read.
    case pieces(PieceInputs)
    /// Numbers are read as they are answered, times a factor.
    case numbers(scale: Double)
}

/// What a network reads for each piece of a vocabulary.
public struct PieceInputs: Sendable, Equatable {
    /// The pieces.
    public let vocabulary: Vocabulary
    /// What is fed for each piece, `[vocabulary × input]`; nil is one-hot.
    private let embedding: Matrix?
    private let scale: Double

    init(_ vocabulary: Vocabulary, embedding: Matrix?, scale: Double) {
        self.vocabulary = vocabulary
        self.embedding = embedding
        self.scale = scale
    }

    /// The input that stands for a piece, `[input]`.
    ///
    /// - Precondition: there is such a piece.
    public func input(of number: Int) -> [Double] {
        precondition(vocabulary.pieces.indices.contains(number), "piece \(number) of \(vocabulary.count)")
        if let embedding { return embedding.row(number).map { scale * $0 } }
        return vocabulary.pieces.indices.map { $0 == number ? scale : 0 }
    }
}

extension Run {
    /// How the network's answers become its inputs; nil where they say something else than what comes next.
    public var feedback: Feedback? { experiment.feedback(resolved) }
}

extension Experiment {
    /// How the answers of the experiment's network become its inputs; nil where they say something else than what comes next.
    public func feedback(_ resolved: ResolvedExperiment) -> Feedback? {
        guard let last = resolved.network.layers.last, let first = resolved.network.layers.first else { return nil }
        let (inputs, outputs) = (first.program.sizes.input, last.program.sizes.output)
        if resolved.sequence.loss == .squaredError {
            return answersNextNumbers && inputs == outputs ? .numbers(scale: inputScale) : nil
        }
        guard let vocabulary = resolved.vocabulary, answersNextPiece, outputs >= vocabulary.count else { return nil }
        let embedding: Matrix? =
            switch input {
            case .encoded(let encoded): encoded.embedding
            case .windows(let text): text.whole.embedding
            default: nil
            }
        guard inputs == embedding?.columns ?? vocabulary.count else { return nil }
        return .pieces(PieceInputs(vocabulary, embedding: embedding, scale: inputScale))
    }

    private var answersNextPiece: Bool {
        switch (input, targets) {
        case (.text, .nextCharacter), (.encoded, .nextCharacter), (.windows, .nextCharacter): true
        case (.task(let input), .ofTask): input.task.predictsNext
        default: false
        }
    }

    private var answersNextNumbers: Bool {
        switch (input, targets) {
        case (.task(let input), .ofTask): input.task.predictsNext
        case (.numbers(let rows), .vectors(let vectors)):
            vectors.contains { $0 != nil } && zip(vectors, rows.dropFirst()).allSatisfy { $0 == nil || $0 == $1 }
        default: false
        }
    }
}
