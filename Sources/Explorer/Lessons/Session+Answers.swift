import Commands
import LessonScripts
import Screen

// Answers, hints, and giving up.
extension Session {
    /// Whether a key begins the answer to the question that is open.
    func beginsAnswer(_ key: Key) -> Bool {
        guard let desk, desk.awaitsAnswer, let question = desk.player.step.question, count == nil,
            KeyTable.binding(of: key, at: .question) != nil, case .character(let character) = key
        else { return false }
        switch desk.asked {
        case .choice: return question.choices.contains { $0.letter == character }
        case .number: return !character.isLetter
        case .word: return false
        }
    }

    /// Opens the line for the answer.
    mutating func beginAnswer(with key: Key? = nil) {
        guard let desk, let question = desk.player.step.question else { return }
        self.desk?.answer = AnswerLine(question, kind: desk.asked)
        if let key { self.desk?.answer?.handle(key) }
    }

    /// Gives the answer that is typed.
    mutating func submitAnswer() -> [Effect] {
        guard let desk, let answer = desk.answer else { return [] }
        guard !answer.text.isEmpty else {
            self.desk?.answer = nil
            return []
        }
        do throws(LessonProblem) {
            try self.desk?.player.answer(answer.text, cache: desk.cache)
        } catch {
            self.desk?.answer?.refuse(error.description)
            return [.ring]
        }
        self.desk?.saidLast = .feedback
        guard let feedback = self.desk?.player.feedback else { return [] }
        switch feedback {
        case .unreadable(let sentence):
            self.desk?.answer?.refuse(sentence)
            return [.ring]
        case .wrong(let response):
            self.desk?.answer = nil
            for line in response?.look ?? [] { _ = enter(line.text) }
        default: self.desk?.answer = nil
        }
        scrollToFeedback()
        return []
    }

    /// Opens the next hint.
    mutating func openHint() {
        guard desk?.player.openHint() != nil else { return }
        desk?.saidLast = .hint
        scrollToFeedback()
    }

    /// Shows the answer and why, or does what solves the task.
    mutating func skipStep() -> [Effect] {
        guard let cache = desk?.cache else { return [] }
        desk?.player.skip(cache: cache)
        desk?.saidLast = .feedback
        for line in desk?.player.step.task?.solution ?? [] { _ = enter(line.text) }
        scrollToFeedback()
        return []
    }

    /// Why the keys of a lesson do nothing; nil where they do.
    var obstacleToLesson: String? {
        guard let desk else { return "no lesson is open; L lists them" }
        return desk.isOpen ? nil : "you have left the lesson; L comes back to it"
    }

    /// Why there is nothing to restore; nil where there is.
    var obstacleToRestoring: String? {
        desk?.shown == lessonState ? "nothing was changed" : nil
    }

    /// Why there is no hint; nil where there is one.
    var obstacleToHint: String? {
        guard let player = desk?.player else { return nil }
        if player.isPresenting { return "nothing is asked of a class" }
        if player.step.hints.isEmpty { return "this step has no hint" }
        if player.mayGoOn { return "what is asked is done" }
        return player.hasMoreHints ? nil : "all hints are open"
    }

    /// Why there is nothing to show; nil where there is.
    var obstacleToSkipping: String? {
        guard let player = desk?.player else { return nil }
        if player.step.question == nil, player.step.task == nil { return "nothing is asked in this step" }
        return player.mayGoOn && player.feedback != nil && !player.isPresenting ? "it is on the screen" : nil
    }
}
