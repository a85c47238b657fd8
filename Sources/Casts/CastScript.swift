import Commands
import Screen

// This room plays a text of commands and keys to a session, with a clock of its own, and writes down what a terminal would show. It
// knows no terminal, no file and no time of day: the same text always gives the same cast.

/// What is done in a cast, line by line.
public struct CastScript: Sendable, Equatable {
    /// The actions in their order.
    public let lines: [Line]

    /// An action and where it is written.
    public struct Line: Sendable, Equatable {
        /// The line in the text, from 1.
        public let number: Int
        /// What is done.
        public let action: Action
    }

    /// What can be done.
    public enum Action: Sendable, Equatable {
        /// A line of the command language is entered.
        case command(String)
        /// A key is pressed so many times.
        case key(Key, count: Int)
        /// Characters are typed, one key each.
        case type(String)
        /// Nothing is done for so many milliseconds.
        case wait(Int)
        /// The terminal gets a size.
        case size(Size)
        /// The cast gets a title.
        case title(String)
    }

    /// Reads a text: `key right 10`, `type "text"`, `wait 0.5`, `size 100x30`, `title "…"`, or any line of the command language. Empty
    /// lines and `#` comments count for nothing.
    ///
    /// - Throws: the first line that is wrong.
    public init(_ text: String) throws(CastError) {
        var lines: [Line] = []
        let written = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for (index, line) in written.enumerated() where !Command.isBlank(String(line)) {
            do throws(CastError.Reason) {
                lines.append(Line(number: index + 1, action: try Action(String(line))))
            } catch {
                throw CastError(line: index + 1, reason: error)
            }
        }
        guard !lines.isEmpty else { throw CastError(line: 1, reason: .nothingToDo) }
        self.lines = lines
    }
}

extension CastScript.Action {
    fileprivate init(_ line: String) throws(CastError.Reason) {
        let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
        let rest = Self.rest(of: line)
        switch words[0] {
        case "key": self = try .key(of: Array(words.dropFirst()))
        case "type": self = .type(try Self.nonEmpty(rest, "type \"hello\""))
        case "title": self = .title(try Self.nonEmpty(rest, "title \"Gradients that vanish\""))
        case "wait":
            guard words.count == 2, let seconds = Double(words[1]), (0...3600).contains(seconds) else {
                throw .notAWait(rest)
            }
            self = .wait(Int((seconds * 1000).rounded()))
        case "size":
            let sides = rest.split(separator: "x").map { Int($0) ?? 0 }
            guard sides.count == 2, sides.allSatisfy({ (1...1000).contains($0) }) else { throw .notASize(rest) }
            self = .size(Size(width: sides[0], height: sides[1]))
        default: self = .command(line)
        }
    }

    private static func key(of words: [String]) throws(CastError.Reason) -> CastScript.Action {
        guard let name = words.first else { throw .missing("key right 10") }
        guard let key = Key(named: name) else { throw .unknownKey(name) }
        guard words.count > 1 else { return .key(key, count: 1) }
        guard words.count == 2, let count = Int(words[1]), (1...10_000).contains(count) else {
            throw .notACount(words[1])
        }
        return .key(key, count: count)
    }

    /// What stands behind the first word, without the quotes around it.
    private static func rest(of line: String) -> String {
        let begun = line.drop { $0.isWhitespace }
        let rest = begun.drop { !$0.isWhitespace }.drop { $0.isWhitespace }
        let end = rest.lastIndex { !$0.isWhitespace }.map { rest.index(after: $0) } ?? rest.endIndex
        let text = rest[..<end]
        guard text.count >= 2, text.first == "\"", text.last == "\"" else { return String(text) }
        return String(text.dropFirst().dropLast())
    }

    private static func nonEmpty(_ text: String, _ example: String) throws(CastError.Reason) -> String {
        guard !text.isEmpty else { throw .missing(example) }
        return text
    }
}
