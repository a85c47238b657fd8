/// The part of a text that is learned from, and the part behind it that is only looked at.
public struct TextSplit: Sendable, Equatable {
    /// The characters that are learned from, counted from 0.
    public let training: Range<Int>
    /// The characters that are not.
    public let validation: Range<Int>

    /// Divides a text of so many characters; the share is that of the validation part.
    public init(of count: Int, validation share: Double) {
        let kept = count - Int((Double(count) * share).rounded())
        training = 0..<kept
        validation = kept..<count
    }

    /// A stretch of the training part to hold against the validation part: as long, or some where there is no validation.
    public var sample: Range<Int> {
        training.prefix(validation.isEmpty ? Self.standardSample : validation.count)
    }

    private static let standardSample = 1000

    /// The characters of the validation part that are to be told from those before them: all but the first.
    public var scored: Range<Int> { validation.dropFirst() }
}
