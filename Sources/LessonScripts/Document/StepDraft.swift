import Commands
import JSONText

/// A step that is being read.
struct StepDraft {
    let heading: StepHeading
    let level: Int
    var blocks: [LessonBlock] = []
    var run: [ScriptLine] = []
    var hasRun = false
    var hints: [[LessonBlock]] = []
    var choices: [Question.Choice] = []
    var answer: Located<Question.Answer>?
    var goal: Located<Expression>?
    var solution: Located<[ScriptLine]>?
    var explanation: [LessonBlock] = []
    var responses: [Question.Response] = []
    /// Whether something that should make it a question or a task could not be read; then there is nothing more to say.
    var hasBrokenKey = false

    init(_ heading: StepHeading, level: Int) {
        self.heading = heading
        self.level = level
    }
}

/// Something and where it is written.
struct Located<Value> {
    let value: Value
    let position: FilePosition
}

/// A `<details>` that is being read.
struct DetailsDraft {
    let position: FilePosition
    var blocks: [LessonBlock] = []
    var answer: Located<Question.Answer>?
    var wrong: Located<Question.Answer>?
    var look: [ScriptLine] = []
    /// Whether `solution:` stands here, and its `run` fence is still to come.
    var awaitsSolution = false
    var isAnswer = false

    init(at position: FilePosition) { self.position = position }
}

extension LessonReader {
    /// Ends the step that is being read.
    mutating func finishStep() {
        if let details {
            complain("This <details> is not closed before the step ends.", at: details.position)
            closeDetails()
        }
        guard let draft else { return }
        self.draft = nil
        steps.append(
            LessonStep(
                id: draft.heading.id, title: draft.heading.title, kind: kind(of: draft), blocks: draft.blocks,
                run: draft.run, hints: draft.hints, position: draft.heading.position))
    }

    private mutating func kind(of draft: StepDraft) -> LessonStep.Kind {
        let position = draft.heading.position
        let begins = { (word: String) in draft.heading.title.lowercased().hasPrefix(word) }
        let isEnglish = information.language.hasPrefix("en")
        if let answer = draft.answer {
            if isEnglish, !begins("question") {
                complain("A step with an answer has a heading that begins with 'Question:'.", at: position)
            }
            if draft.goal != nil || draft.solution != nil {
                complain("A step is a question or a task, not both.", at: position)
            }
            check(answer, draft.choices, draft.responses)
            return .question(
                Question(
                    choices: draft.choices, answer: answer.value, explanation: draft.explanation,
                    responses: draft.responses, position: answer.position))
        }
        if let goal = draft.goal, let solution = draft.solution {
            if isEnglish, !begins("task") {
                complain("A step with a goal has a heading that begins with 'Task:'.", at: position)
            }
            return .task(
                LessonTask(
                    goal: goal.value, solution: solution.value, explanation: draft.explanation, position: goal.position)
            )
        }
        guard !draft.hasBrokenKey else { return .reading }
        if draft.goal != nil { complain("This task has no 'solution:', with a fence 'run' below it.", at: position) }
        if draft.solution != nil { complain("This task has no 'goal:'.", at: position) }
        if draft.goal == nil, draft.solution == nil, isEnglish {
            if begins("question:") { complain("This question has no 'answer:' in its <details>.", at: position) }
            if begins("task:") { complain("This task has no 'goal:'.", at: position) }
        }
        if !draft.responses.isEmpty {
            complain("'wrong:' belongs to a question, and this step has no 'answer:'.", at: draft.responses[0].position)
        }
        return .reading
    }

    private mutating func check(
        _ answer: Located<Question.Answer>, _ choices: [Question.Choice], _ responses: [Question.Response]
    ) {
        let letters = choices.map(\.letter)
        let all = [answer] + responses.map { Located(value: $0.answer, position: $0.position) }
        for given in all {
            switch given.value {
            case .choice(let letter):
                if letters.isEmpty {
                    complain(
                        "'\(letter)' is no answer: there are no choices '- a.'; a number is written '= EXPRESSION'.",
                        at: given.position)
                } else if !letters.contains(letter) {
                    complain(
                        "There is no choice '\(letter)': there are \(letters.map(String.init).joined(separator: ", ")).",
                        at: given.position)
                }
            case .value:
                if !letters.isEmpty {
                    complain("The answer of a question with choices is a letter.", at: given.position)
                }
            }
        }
        if choices.count == 1 { complain("One choice is none.", at: answer.position) }
        for response in responses where response.answer == answer.value {
            complain("This answer is the right one.", at: response.position)
        }
    }
}
