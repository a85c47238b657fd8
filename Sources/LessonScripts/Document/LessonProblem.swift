import JSONText

/// Something that is wrong with a lesson, and where.
public struct LessonProblem: Error, Sendable, Equatable, CustomStringConvertible {
    /// The path of the file.
    public let path: String
    /// The place in it.
    public let position: FilePosition
    /// What is wrong, in one sentence.
    public let sentence: String

    /// Something wrong at a place.
    public init(_ sentence: String, path: String, at position: FilePosition) {
        self.path = path
        self.position = position
        self.sentence = sentence
    }

    /// The sentence after `file:line:column`.
    public var description: String { "\(path):\(position.line):\(position.column): \(sentence)" }
}
