import Screen

/// A line of a cast's text that is wrong, or that cannot be carried out.
public struct CastError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The line, from 1.
    public let line: Int
    /// What is wrong.
    public let reason: Reason

    /// What can be wrong.
    public enum Reason: Error, Sendable, Equatable {
        /// There is no line to carry out.
        case nothingToDo
        /// Something is left out; a line that is right.
        case missing(String)
        /// There is no such key.
        case unknownKey(String)
        /// A key cannot be pressed so many times.
        case notACount(String)
        /// One cannot wait so long.
        case notAWait(String)
        /// A terminal cannot have this size.
        case notASize(String)
        /// The explorer refused; its sentence.
        case refused(String)
    }

    /// One sentence behind the number of the line.
    public var description: String {
        let sentence =
            switch reason {
            case .nothingToDo: "There is nothing to do: write a command, or 'key right'."
            case .missing(let example): "Something is left out; a line such as '\(example)' is complete."
            case .unknownKey(let name): "There is no key '\(name)'.\(Self.suggestion(for: name))"
            case .notACount(let text): "'\(text)' is no number of times from 1 to 10000."
            case .notAWait(let text): "'\(text)' is no time in seconds from 0 to 3600, such as 0.5."
            case .notASize(let text): "'\(text)' is no size; write columns x rows, such as 100x30."
            case .refused(let sentence): sentence
            }
        return "\(line): \(sentence)"
    }

    private static func suggestion(for name: String) -> String {
        let letters = Set(name.lowercased())
        let near = Key.castNames.keys.sorted().max { one, other in
            Self.likeness(one, letters) < Self.likeness(other, letters)
        }
        guard let near, Self.likeness(near, letters) > 0.5 else {
            return " Keys are characters, ctrl-c, alt-x, f1 and \(Key.castNames.keys.sorted().joined(separator: ", "))."
        }
        return " Did you mean '\(near)'?"
    }

    /// How many of the letters two names share, from 0 to 1.
    private static func likeness(_ name: String, _ letters: Set<Character>) -> Double {
        Double(letters.intersection(name).count) / Double(max(1, letters.union(name).count))
    }
}
