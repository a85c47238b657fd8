import LessonScripts
import Screen

/// The text of a step as it stands in its pane, with what was opened and said below it.
struct LessonLines {
    /// The lines.
    private(set) var lines: [StyledText] = []
    /// The line where what was said last begins; nil where nothing was.
    private(set) var feedbackLine: Int?
    private let typesetter: LessonTypesetter
    private let isTask: Bool

    init(_ desk: LessonDesk, width: Int, hasHeading: Bool, glyphs: Glyphs) {
        let player = desk.player
        isTask = player.step.task != nil
        typesetter = LessonTypesetter(
            width: width, glyphs: glyphs, values: desk.values, isSpacious: player.isPresenting)
        for problem in desk.problems.prefix(3) { add(StyledText(problem.description, .error)) }
        if let fault = desk.fault {
            add(StyledText("The network of this step cannot be shown: \(fault)", .error))
        }
        if hasHeading { add(StyledText(player.step.title, .title)) }
        add(player.step.blocks)
        if let question = player.step.question { add(question.choices) }
        guard !player.isPresenting else {
            if case .shown = player.feedback { add(player.feedback) }
            return
        }
        if desk.saidLast == .hint { add(player.feedback) }
        for (number, hint) in player.openHints.enumerated() {
            let label = player.step.hints.count > 1 ? "Hint \(number + 1): " : "Hint: "
            begin()
            lines += typesetter.lines(hint, after: StyledText(label, .key))
        }
        if desk.saidLast == .feedback { add(player.feedback) }
    }

    private mutating func begin() {
        if !lines.isEmpty { lines += typesetter.gap }
        feedbackLine = lines.count
    }

    private mutating func add(_ text: StyledText) {
        if !lines.isEmpty { lines += typesetter.gap }
        lines += typesetter.lines(text)
    }

    private mutating func add(_ blocks: [LessonBlock]) {
        guard !blocks.isEmpty else { return }
        if !lines.isEmpty { lines += typesetter.gap }
        lines += typesetter.lines(blocks)
    }

    private mutating func add(_ choices: [Question.Choice]) {
        guard !choices.isEmpty else { return }
        lines += typesetter.gap
        for choice in choices {
            lines += typesetter.lines(choice.blocks, after: StyledText("\(choice.letter)  ", .key))
        }
    }

    private mutating func add(_ feedback: LessonPlayer.Feedback?) {
        guard let feedback else { return }
        let (right, wrong) = (typesetter.glyphs.choose("✓", ascii: "*"), typesetter.glyphs.choose("✗", ascii: "x"))
        switch feedback {
        case .right(let why): say("\(right) That is right.", LessonTypesetter.figure, why)
        case .met(let why): say("\(right) The goal is met.", LessonTypesetter.figure, why)
        case .wrong(let response):
            say("\(wrong) That is not it.", Style(role: .warning), response?.blocks ?? [])
        case .unreadable: break
        case .shown(let answer, let why):
            let sentence = isTask ? "A way to do it, done for you:\n\(answer)" : "The answer is \(answer)."
            say(sentence, Style(role: .strong), why)
        }
    }

    private mutating func say(_ sentence: String, _ style: Style, _ why: [LessonBlock]) {
        begin()
        lines += typesetter.lines(StyledText(sentence, style))
        if !why.isEmpty { lines += typesetter.gap + typesetter.lines(why) }
    }
}
