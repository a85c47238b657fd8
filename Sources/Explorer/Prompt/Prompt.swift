import Commands
import Screen

/// The line where commands are typed.
public struct Prompt: Sendable {
    /// The line and its cursor.
    var line: LineEditor
    /// What is wrong with the line that was last entered.
    var fault: Fault?
    /// The possibilities that Tab offers, while it does.
    private(set) var offer: Offer?
    /// The commands entered before, the oldest first.
    private let entered: [String]
    /// Which of them is shown; their count is the line being typed.
    private var recalled: Int
    /// What was being typed before an older command was shown.
    private var draft = ""

    /// The names of the present cell, which completions may be.
    private let context: CompletionContext

    /// What is wrong with a line.
    struct Fault: Sendable, Equatable {
        let sentence: String
        /// The first character that is wrong, counted from 1, where that is known.
        let column: Int?
    }

    /// Completions that one goes through with Tab.
    struct Offer: Sendable {
        let completions: [Completion]
        /// The one that stands in the line; nil while only their common beginning does.
        var chosen: Int?
        /// Where the completed word begins.
        let start: Int
    }

    /// A prompt with a text, and what was entered before.
    init(_ text: String, entered: [String], context: CompletionContext = CompletionContext()) {
        line = LineEditor(text)
        if text.hasSuffix("\"") { line.handle(.left) }
        self.entered = entered
        self.context = context
        recalled = entered.count
    }

    /// Inserts text at the cursor.
    mutating func insert(_ text: String) {
        line.insert(text)
        settle()
    }

    /// Does what a key means in the line.
    mutating func handle(_ key: Key) {
        let before = line.text
        line.handle(key)
        if line.text != before { settle() } else { offer = nil }
    }

    /// The possibilities for what stands before the cursor.
    var completions: [Completion] {
        offer?.completions ?? CommandTable.completions(for: line.text, cursor: line.cursor, in: context)
    }

    /// Completes the word before the cursor, or goes on to another possibility.
    mutating func complete(by difference: Int) {
        if var offer {
            let count = offer.completions.count
            let next = offer.chosen.map { ($0 + difference).wrapped(in: count) } ?? (difference > 0 ? 0 : count - 1)
            offer.chosen = next
            line.complete(from: offer.start, with: offer.completions[next].text)
            self.offer = offer
            return
        }
        let completions = completions
        guard let first = completions.first else { return }
        fault = nil
        if completions.count == 1 {
            line.complete(from: first.start, with: first.text + " ")
            return
        }
        offer = Offer(completions: completions, chosen: nil, start: first.start)
        let common = completions.dropFirst().reduce(first.text) { $0.commonPrefix(with: $1.text) }
        let typed = line.cursor - first.start
        if common.count > typed { line.complete(from: first.start, with: common) } else { complete(by: difference) }
    }

    /// Shows a command that was entered before.
    mutating func recall(by difference: Int) {
        let next = min(max(recalled + difference, 0), entered.count)
        guard next != recalled else { return }
        if recalled == entered.count { draft = line.text }
        recalled = next
        line.replace(with: next == entered.count ? draft : entered[next])
        settle()
    }

    private mutating func settle() {
        fault = nil
        offer = nil
    }
}

extension String {
    /// The beginning that both texts share.
    fileprivate func commonPrefix(with other: String) -> String {
        String(zip(self, other).prefix { $0 == $1 }.map(\.0))
    }
}
