import Commands
import LessonScripts
import Screen

/// What is to be done in a step, in words that name the key.
struct LessonStatus {
    private let desk: LessonDesk
    private let glyphs: Glyphs

    init(_ desk: LessonDesk, glyphs: Glyphs) {
        self.desk = desk
        self.glyphs = glyphs
    }

    /// The lines, the most important last; fewer where text is hidden, for that comes first.
    func lines(hidesText: Bool) -> [StyledText] {
        if desk.player.isPresenting { return hidesText ? [more] : [] }
        let goal = goalLines
        if hidesText { return goal + [more] }
        return goal + [task]
    }

    private var more: StyledText {
        StyledText(glyphs.choose("↓ ", ascii: "v "), .key) + keys("There is more below: ", .enter)
    }

    /// What to do.
    private var task: StyledText {
        let player = desk.player
        if desk.awaitsAnswer { return question }
        if desk.awaitsGoal { return keys("Reach the goal with the knobs or with ", .character(":")) }
        return player.isAtEnd
            ? keys("The end. What you have done: ", .enter) : keys("Go on: ", .enter)
    }

    private var question: StyledText {
        let again = desk.player.progress[desk.player.step.id].tries.isEmpty ? "" : "Try again. "
        switch desk.asked {
        case .choice:
            let letters = desk.player.step.question?.choices.map { StyledText(String($0.letter), .key) } ?? []
            return StyledText(again + "Your answer: ", .strong) + letters.joined(separator: " ")
        case .number: return StyledText(again + "Type your answer, a number: ", .strong) + numberKeys
        case .word: return StyledText(again + "Your answer is a word: ", .strong) + name(.enter)
        }
    }

    /// Whether the goal is met, and what is missing.
    private var goalLines: [StyledText] {
        guard let goal = desk.goal else { return [] }
        // Below the sentence that says so at more length it need not be said again.
        if goal.isMet, case .met = desk.player.feedback { return [] }
        switch goal.result {
        case .impossible(let sentence):
            return [StyledText("The goal means nothing for this network. ", .warning) + StyledText(sentence)]
        case .read(let conditions):
            if goal.isMet { return [StyledText("\(mark(true)) The goal is met", LessonTypesetter.figure)] }
            return conditions.filter { !$0.isTrue }.map { condition in
                let now = condition.present.map { StyledText("  now \(NumberText.compact($0))", .strong) }
                return StyledText("\(mark(false)) ", .warning) + StyledText(condition.source, LessonTypesetter.code)
                    + (now ?? StyledText())
            }
        }
    }

    private func mark(_ isMet: Bool) -> String {
        isMet ? glyphs.choose("✓", ascii: "*") : glyphs.choose("○", ascii: "o")
    }

    /// The keys that a number begins with.
    private var numberKeys: StyledText {
        [StyledText(glyphs.choose("0…9", ascii: "0-9"), .key), StyledText(".", .key), StyledText("-", .key)]
            .joined(separator: " ")
    }

    private func keys(_ words: String, _ key: Key) -> StyledText { StyledText(words) + name(key) }

    private func name(_ key: Key) -> StyledText { StyledText(key.name(glyphs), .key) }
}
