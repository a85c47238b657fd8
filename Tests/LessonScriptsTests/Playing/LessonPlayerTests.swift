import Commands
import Experiments
import LessonScripts
import Testing

struct LessonPlayerTests {
    private let cache = RunCache()
    private let lesson = Samples.reading(
        Samples.question + "\n## Next\n\n```run\nW_hh = uniform\nhidden 3\n```\n\nText.\n\n" + Samples.choices()
            + "## Question: How many?\n\n<details>\n\nOne hint.\n\n</details>\n\n<details>\n\nAnother.\n\n</details>\n\n<details>\n\nanswer: = hidden\n\n</details>\n\n"
            + Samples.task()
    ).lesson

    /// A macro would evaluate what changes the player on a copy.
    private func expect(_ holds: Bool, sourceLocation: SourceLocation = #_sourceLocation) {
        #expect(holds, sourceLocation: sourceLocation)
    }

    private func player(at id: String) throws -> LessonPlayer {
        var player = LessonPlayer(lesson)
        expect(player.go(to: id))
        return player
    }

    @Test func aStepThatIsReadEndsWhenItsReaderGoesOn() {
        var player = LessonPlayer(lesson)
        #expect(player.step.id == "a-sample")
        expect(player.goOn())
        #expect(player.step.id == "next")
        #expect(player.state.experiment.sizes.hidden == 3)
        #expect(player.progress["a-sample"].outcome == .done)
        expect(player.goBack())
        expect(!player.goBack())
    }

    @Test func aQuestionHoldsUntilItIsAnswered() throws {
        var player = try player(at: "question-which")
        #expect(!player.mayGoOn)
        expect(!player.goOn())
        try player.answer("a", cache: cache)
        guard case .wrong(let response?) = player.feedback else {
            Issue.record("no response")
            return
        }
        #expect(response.look.map(\.text) == ["go 2"])
        #expect(!player.mayGoOn)
        try player.answer("x", cache: cache)
        guard case .unreadable = player.feedback else {
            Issue.record("x was judged")
            return
        }
        try player.answer("b", cache: cache)
        #expect(player.mayGoOn)
        #expect(player.progress["question-which"] == StepProgress(outcome: .done, tries: ["a", "b"]))
        expect(player.goOn())
        #expect(player.feedback == nil)
    }

    @Test func anAnswerIsJudgedInTheStateOfTheStep() throws {
        var player = try player(at: "question-how-many")
        player.leave(LessonState.start)
        try player.answer("8", cache: cache)
        #expect(!player.mayGoOn)
        try player.answer("3.0", cache: cache)
        #expect(player.mayGoOn)
    }

    @Test func hintsOpenOneAfterAnother() throws {
        var player = try player(at: "question-how-many")
        #expect(player.openHints.isEmpty)
        expect(player.openHint() != nil)
        #expect(player.openHints.count == 1)
        expect(player.openHint() != nil)
        expect(player.openHint() == nil)
        #expect(player.openHints.count == 2)
        #expect(player.progress["question-how-many"].hints == 2)
    }

    @Test func whoSkipsIsShownTheAnswerAndWhy() throws {
        var player = try player(at: "question-how-many")
        player.skip(cache: cache)
        guard case .shown("3", _) = player.feedback else {
            Issue.record("no answer")
            return
        }
        #expect(player.mayGoOn)
        #expect(player.progress["question-how-many"].outcome == .skipped)
        expect(player.goOn())
        player.skip(cache: cache)
        guard case .shown("hidden 8", _) = player.feedback else {
            Issue.record("no solution")
            return
        }
    }

    @Test func aGoalIsMetByWhatIsOnTheScreen() throws {
        var player = try player(at: "task-more-units")
        var state = player.state
        expect(try !player.checkGoal(in: cache.context(state)))
        #expect(!player.mayGoOn)
        for line in try #require(player.step.task).solution { try state.apply(line.command) }
        expect(try player.checkGoal(in: cache.context(state)))
        guard case .met = player.feedback else {
            Issue.record("not met")
            return
        }
        #expect(player.isAtEnd && player.mayGoOn)
    }

    @Test func nothingIsAskedInFrontOfAClass() throws {
        var player = LessonPlayer(lesson)
        player.isPresenting = true
        while player.goOn() {}
        #expect(player.isAtEnd)
        #expect(player.progress["question-which"].outcome == nil)
    }

    @Test func aLearnerLeavesAndKeepsOrRestores() {
        var player = LessonPlayer(lesson)
        var changed = player.state
        changed.experiment.sizes.hidden = 5
        player.leave(changed)
        #expect(player.isAway)
        #expect(player.progress.kept == changed)
        expect(player.comeBack(.keep) == nil)
        player.leave(changed)
        let restored = player.comeBack(.restore)
        #expect(restored == player.state)
        #expect(!player.isAway && player.progress.kept == nil)
    }

    @Test func anEditedLessonKeepsTheRest() throws {
        var player = try player(at: "question-which")
        try player.answer("b", cache: cache)
        let edited = Lesson.read(lesson.source.replacing("## Next", with: "## New\n\nMore.\n\n## Then"), path: "a.md")
            .lesson
        player.replace(with: edited)
        #expect(player.step.id == "question-which")
        #expect(player.mayGoOn)
        let again = LessonPlayer(edited, progress: player.progress)
        #expect(again.step.id == "question-which")
        let without = Lesson.read(lesson.source.replacing("Which?", with: "What?"), path: "a.md").lesson
        #expect(LessonPlayer(without, progress: player.progress).step.id == "a-sample")
    }

    @Test func theReviewTellsWhatWasDone() throws {
        var player = try player(at: "question-which")
        try player.answer("a", cache: cache)
        try player.answer("b", cache: cache)
        _ = player.goOn()
        _ = player.openHint()
        player.skip(cache: cache)
        let review = player.review
        #expect(review.map(\.outcome) == [nil, nil, .done, .skipped, nil])
        #expect(review[2].tries == ["a", "b"])
        #expect(review[3].hints == 1)
        #expect(review.map(\.isExercise) == [false, false, true, true, true])
        #expect(player.progress.doneCount(of: lesson) == 2)
        #expect(!player.progress.isFinished(lesson))
    }
}
