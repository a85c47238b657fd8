import LessonScripts
import Screen

/// The line where a learner answers.
struct AnswerLine: Sendable {
    /// What is typed.
    private(set) var line: LineEditor
    /// Why what was given is no answer.
    private(set) var fault: String?
    private let letters: [Character]
    private let kind: LessonDesk.AnswerKind

    /// A line for the answer to a question.
    init(_ question: Question, kind: LessonDesk.AnswerKind) {
        line = LineEditor()
        letters = question.choices.map(\.letter)
        self.kind = kind
    }

    /// What is typed, without the spaces around it.
    var text: String { line.text.split(separator: " ").joined(separator: " ") }

    /// Does what a key means in the line; another letter takes the place of a letter.
    mutating func handle(_ key: Key) {
        fault = nil
        if case .character(let character) = key, let letter = character.lowercased().first, letters.contains(letter) {
            line.replace(with: String(letter))
        } else {
            line.handle(key)
        }
    }

    /// Takes in pasted text.
    mutating func insert(_ text: String) {
        fault = nil
        line.insert(text)
    }

    /// Tells why this is no answer.
    mutating func refuse(_ sentence: String) { fault = sentence }

    /// Draws the line in a row, and above it what can be answered; returns the cursor's place.
    func draw(on canvas: inout Canvas, at row: Rectangle) -> Point? {
        canvas.fill(row)
        let label = StyledText("Your answer: ", .key)
        canvas.draw(label, in: row)
        let cursor = canvas.draw(line, in: row.removingLeft(label.width(in: canvas.glyphs)))
        let above = Rectangle(x: row.x, y: row.y - 1, width: row.width, height: row.y > 0 ? 1 : 0)
        canvas.fill(above)
        canvas.draw(fault.map { StyledText($0, .error) } ?? advice, in: above)
        return cursor
    }

    private var advice: StyledText {
        let what =
            switch kind {
            case .choice: letters.map { StyledText(String($0), .key) }.joined(separator: " ")
            case .number: StyledText("a number, such as 0.25, 1/4 or 25%")
            case .word: StyledText("a word")
            }
        return what + StyledText("   ") + StyledText("Enter", .key) + StyledText(" gives the answer  ")
            + StyledText("Esc", .key) + StyledText(" not now")
    }
}
