/// A parameter's name, or a pattern for names in which `*` stands for any characters: `W_h*`.
public struct NamePattern: Sendable, Hashable {
    /// The pattern as it is written.
    public let text: String

    /// The pattern that is written so.
    public init(_ text: String) {
        self.text = text
    }

    /// Whether the pattern is a name, without `*`.
    public var isExact: Bool { !text.contains("*") }

    /// Whether the pattern covers the whole of a name.
    ///
    /// - Complexity: O(pattern × name): after a failure only the last `*` is tried again.
    public func matches(_ name: String) -> Bool {
        let pattern = Array(text)
        let name = Array(name)
        var place = 0
        var index = 0
        var lastStar: Int?
        var resumeAt = 0
        while index < name.count {
            if place < pattern.count, pattern[place] == "*" {
                lastStar = place
                place += 1
                resumeAt = index
            } else if place < pattern.count, pattern[place] == name[index] {
                place += 1
                index += 1
            } else if let star = lastStar {
                resumeAt += 1
                index = resumeAt
                place = star + 1
            } else {
                return false
            }
        }
        return pattern[place...].allSatisfy { $0 == "*" }
    }
}
