import Screen

extension KeyTable {
    /// The keys of a lesson beside the explorer's: capitals, and what else is free.
    static let lesson: [KeyBinding] = [
        lesson([.enter], "go on: the rest of the text, the answer, the next step", rank: -6) {
            $0.lessonPane?.window.hidesAfter == true ? "more" : $0.desk?.awaitsAnswer == true ? "answer" : "go on"
        } action: {
            .goOn
        },
        lesson([.backspace, .control("h")], "back: the text before, the step before", "back", rank: -4) { .goBack },
        lesson([.character("H")], "a hint; again: the next one", "hint", rank: -3, \.obstacleToHint) { .openHint },
        lesson(
            [.character("S")], "skip: shows the answer and why, or a way to the goal", "skip", rank: -3,
            \.obstacleToSkipping
        ) { .skip },
        lesson([.character("R")], "the network of the step again", "restore", rank: 4, \.obstacleToRestoring) {
            .restore
        },
        lesson([.character("V")], "review: what you have done in the lesson", "review", rank: 5) { .review },
        lesson([.control("d")], "half a page of the lesson's text down") { .scroll(by: 1) },
        lesson([.control("u")], "half a page of the lesson's text up") { .scroll(by: -1) },
    ]

    /// The key that leaves a lesson and comes back to it, or lists the lessons where none is open.
    static let lessonDoor: [KeyBinding] = [
        KeyBinding(
            [.character("L")], "the lessons; in a lesson: leave to explore, and come back",
            hint: KeyHint(word: "lesson", rank: 0),
            word: { $0.desk.map { $0.isOpen ? "explore" : "back to the lesson" } ?? "lessons" }, group: .lesson
        ) { _, _ in .lesson(.toggle) }
    ]

    /// The keys that begin an answer, while a question is open.
    static let questionKeys: [KeyBinding] = [
        KeyBinding(
            "abcdefgh".map(Key.character), "choose an answer, where the question offers this letter", group: .lesson,
            place: .question
        ) { _, _ in .lesson(.beginAnswer) },
        KeyBinding(
            "0123456789.-".map(Key.character), "begin to type an answer, where a number is asked for", group: .lesson,
            place: .question
        ) { _, _ in .lesson(.beginAnswer) },
    ]

    /// The keys that turn the pages of a lesson in front of a class, as a remote control sends them.
    static let presentingKeys: [KeyBinding] = [
        KeyBinding([.pageDown], "go on in the lesson", group: .lesson, place: .presenting) { _, _ in .lesson(.goOn) },
        KeyBinding([.pageUp], "back in the lesson", group: .lesson, place: .presenting) { _, _ in .lesson(.goBack) },
    ]

    /// The keys of the line for an answer beside those that edit it.
    static let answerKeys: [KeyBinding] = [
        page([.enter], "give the answer", "answer", .answer) { _, _ in .lesson(.submitAnswer) },
        page([.escape, .control("c"), .control("g")], "not now", "not now", .answer) { _, _ in .lesson(.closeAnswer) },
        page([.function(1)], "this help", "help", .answer) { _, _ in .toggleHelp },
        page([.control("z")], "stop, back to the shell", nil, .answer) { _, _ in .suspend },
    ]

    /// The keys that say what to come back to.
    static let returningKeys: [KeyBinding] = [
        page([.character("k"), .character("K")], "come back, and keep what you have changed", "keep mine", .returning) {
            _, _ in .lesson(.keep)
        },
        page([.character("r"), .character("R")], "come back to the network of the step", "restore", .returning) {
            _, _ in .lesson(.comeBackAndRestore)
        },
        page([.escape, .character("L")], "go on exploring", "go on exploring", .returning) { _, _ in .lesson(.stayAway)
        },
        page([.character("?"), .function(1)], "this help", "help", .returning) { _, _ in .toggleHelp },
        page([.character("q")], "quit", "quit", .returning) { _, _ in .command("quit") },
        page([.control("z")], "stop, back to the shell", nil, .returning) { _, _ in .suspend },
    ]

    /// The keys of the list of lessons.
    static let lessonListKeys: [KeyBinding] = [
        page([.enter], "open the lesson", "open", .lessons) { _, _ in .lesson(.openChosen) },
        page([.down, .character("j"), .tab], "the next lesson", "choose", .lessons) { .lesson(.choose(by: $1 ?? 1)) },
        page([.up, .character("k"), .backTab], "the lesson before", "choose", .lessons) {
            .lesson(.choose(by: -($1 ?? 1)))
        },
        page([.escape, .character("L")], "close the list", "close", .lessons) { _, _ in .lesson(.closePage) },
        page([.character("?"), .function(1)], "this help", "help", .lessons) { _, _ in .toggleHelp },
        page([.character("q")], "quit", "quit", .lessons) { _, _ in .command("quit") },
        page([.control("l")], "draw everything anew", nil, .lessons) { _, _ in .repaint },
        page([.control("z")], "stop, back to the shell", nil, .lessons) { _, _ in .suspend },
    ]

    /// The keys of the review.
    static let reviewKeys: [KeyBinding] = [
        page([.enter], "the list of lessons", "lessons", .review) { _, _ in .lesson(.list) },
        page([.escape, .character("V"), .backspace], "back to the lesson", "back", .review) {
            _, _ in .lesson(.closePage)
        },
        page([.down, .character("j"), .pageDown, .character(" ")], "down", "scroll", .review) {
            .lesson(.scrollReview(by: $1 ?? 1))
        },
        page([.up, .character("k"), .pageUp], "up", "scroll", .review) { .lesson(.scrollReview(by: -($1 ?? 1))) },
        page([.character("?"), .function(1)], "this help", "help", .review) { _, _ in .toggleHelp },
        page([.character("q")], "quit", "quit", .review) { _, _ in .command("quit") },
        page([.control("l")], "draw everything anew", nil, .review) { _, _ in .repaint },
        page([.control("z")], "stop, back to the shell", nil, .review) { _, _ in .suspend },
    ]

    /// A key that works in an open lesson, with a word that stays the same.
    private static func lesson(
        _ keys: [Key], _ help: String, _ word: String? = nil, rank: Int = 0,
        _ obstacle: @escaping @Sendable (Session) -> String? = { _ in nil },
        action: @escaping @Sendable () -> LessonAction
    ) -> KeyBinding {
        KeyBinding(
            keys, help, hint: word.map { KeyHint(word: $0, rank: rank) }, group: .lesson,
            obstacle: { $0.obstacleToLesson ?? obstacle($0) }
        ) { _, _ in .lesson(action()) }
    }

    /// A key that works in an open lesson, with a word that depends on what it would do.
    private static func lesson(
        _ keys: [Key], _ help: String, rank: Int, word: @escaping @Sendable (Session) -> String,
        action: @escaping @Sendable () -> LessonAction
    ) -> KeyBinding {
        KeyBinding(
            keys, help, hint: KeyHint(word: help, rank: rank), word: word, group: .lesson, obstacle: \.obstacleToLesson
        ) { _, _ in .lesson(action()) }
    }

    private static func page(
        _ keys: [Key], _ help: String, _ word: String?, _ place: KeyPlace,
        action: @escaping @Sendable (Session, Int?) -> Action
    ) -> KeyBinding {
        KeyBinding(
            keys, help, hint: word.map { KeyHint(word: $0, rank: 0) }, group: .lesson, place: place, action: action)
    }
}
