import Cells
import Commands
import Equations
import Experiments
import LessonScripts
import Screen
import Testing

@testable import Explorer

struct LessonPlayingTests {
    @Test func aLessonIsPlayedThroughByKeys() throws {
        var session = try makeLessonSession()
        #expect(session.stepID == "a-sample")
        #expect(session.run.experiment.input.text == "abab")
        session.press(.enter)
        #expect(session.stepID == "question-how-many-steps")
        #expect(session.done("a-sample").outcome == .done)
        // A wrong answer says what it means and shows where to look; a number begins its own answer.
        session.press("5")
        #expect(session.keyPlace == .answer)
        session.press(.enter)
        #expect(session.view.playhead.step == 4)
        #expect(session.lessonText.contains("Step 5 would need a fifth letter."))
        session.press("H")
        #expect(session.lessonText.contains("Each letter is one."))
        session.press(.enter)
        session.press("4.0")
        session.press(.enter)
        #expect(session.done("question-how-many-steps") == StepProgress(outcome: .done, tries: ["5", "4.0"], hints: 1))
        #expect(session.lessonText.contains("One for each letter."))
        session.press(.enter)
        #expect(session.stepID == "question-which-is-it")
        session.press("S")
        #expect(session.lessonText.contains("The answer is b."))
        #expect(session.done("question-which-is-it").outcome == .skipped)
        session.press(.enter)
        // The goal is watched while knobs turn.
        #expect(session.desk?.goal?.isMet == false)
        session.press(.enter)
        #expect(session.stepID == "task-more-units")
        #expect(session.notice?.text.contains("not met yet") == true)
        session.press("N")
        #expect(session.desk?.goal?.isMet == true)
        #expect(session.lessonText.contains("Three are more than two."))
        session.press(.enter)
        #expect(session.stepID == "the-end")
        session.press(.enter)
        #expect(session.keyPlace == .review)
        #expect(session.desk?.player.progress.isFinished(sampleReading().lesson) == true)
        let review = session.picture(120, 36)
        #expect(review.contains("right after 2 tries, with 1 hint"))
        #expect(review.contains("shown"))
        #expect(review.contains("solved"))
        #expect(session.press(.enter) == [.listLessons])
    }

    @Test func theLettersOfAChoiceAnswerAndAllOtherKeysAreTheExplorers() throws {
        var session = try makeLessonSession(progress: LessonProgress(step: "question-which-is-it"))
        session.press("c")
        #expect(session.run.resolved.cell.name != "rnn")
        session.press("u")
        session.press("a")
        session.press("b")
        #expect(session.desk?.answer?.text == "b")
        session.press("a")
        session.press(.enter)
        #expect(session.view.focus == .cell)
        #expect(session.lessonText.contains("That one comes before."))
        session.press(.enter)
        session.press("x")
        session.press(.enter)
        // What is no answer is said, and no try.
        #expect(session.keyPlace == .answer)
        #expect(session.picture(120, 36).contains("'x' is none of a, b."))
        session.press(.escape)
        #expect(session.done("question-which-is-it").tries == ["a"])
        session.press("b")
        session.press(.enter)
        // Answered: the letters are the explorer's again.
        let pass = session.view.playhead.pass
        session.press("b")
        #expect(session.view.playhead.pass != pass)
    }

    @Test func aPointAndAMinusBeginANumberWhereverOneIsAskedFor() throws {
        for typed in [".0625", "-0.5", "4"] {
            var session = try makeLessonSession(progress: LessonProgress(step: "question-how-many-steps"))
            #expect(session.lessonStatus.contains("a number: 0…9 . -"))
            let experiment = session.run.experiment
            session.press(typed)
            #expect(session.desk?.answer?.text == typed)
            #expect(session.run.experiment == experiment)
        }
        // Where letters are asked for they are the explorer's.
        var session = try makeLessonSession(progress: LessonProgress(step: "question-which-is-it"))
        session.press("-")
        #expect(session.keyPlace == .explorer)
    }

    @Test func hintsAreOfferedOnlyWhileThereIsOneToOpen() throws {
        var session = try makeLessonSession(progress: LessonProgress(step: "question-how-many-steps"))
        #expect(session.lastLine.contains("H hint"))
        session.press("4")
        session.press(.enter)
        #expect(!session.lastLine.contains("H hint"))

        session = try makeLessonSession(progress: LessonProgress(step: "task-more-units"))
        session.press(.enter)
        #expect(session.notice?.text.contains("H gives a hint") == true)
        session.press("H")
        session.press("H")
        session.press(.enter)
        #expect(session.notice?.text == "The goal is not met yet. S shows a way.")

        session = try makeLessonSession(progress: LessonProgress(step: "task-more-units"))
        #expect(session.lastLine.contains("H hint"))
        session.press("N")
        #expect(session.desk?.goal?.isMet == true)
        #expect(!session.lastLine.contains("H hint"))
    }

    @Test func theSolutionIsDoneForWhoeverGivesATaskUp() throws {
        var session = try makeLessonSession(progress: LessonProgress(step: "task-more-units"))
        session.press("HHH")
        #expect(session.done("task-more-units").hints == 2)
        #expect(session.notice?.text.contains("all hints are open") == true)
        session.press("S")
        #expect(session.run.resolved.sizes.hidden == 3)
        #expect(session.done("task-more-units").outcome == .skipped)
        #expect(session.lessonText.contains("hidden 3"))
        session.press("R")
        #expect(session.run.resolved.sizes.hidden == 2)
    }

    @Test func enterAloneReadsAllTextOnTheSmallestScreensAndBackspaceGoesBack() throws {
        for size in [Size(width: 40, height: 10), Size(width: 80, height: 24), Size(width: 200, height: 60)] {
            var session = try makeLessonSession(size)
            var presses = 0
            while session.stepID == "a-sample", presses < 50 {
                session.press(.enter)
                presses += 1
            }
            #expect(session.stepID == "question-how-many-steps", "\(size)")
            while session.stepID != "a-sample", presses < 100 {
                session.press(.backspace)
                presses += 1
            }
            #expect(session.stepID == "a-sample", "\(size)")
        }
    }

    @Test func aStepThatRunsNothingLeavesTheReaderWhereTheyAre() throws {
        var session = try makeLessonSession()
        session.press(.right)
        session.press(.enter)
        #expect(session.view.playhead.step == 2)
        session.press("N")
        session.press("S")
        session.press(.enter)
        // But a network that was changed is that of the step again.
        #expect(session.run.resolved.sizes.hidden == 2)
        #expect(session.view.playhead.step == 1)
    }

    @Test func aClassIsAskedNothing() throws {
        var session = try makeLessonSession(isPresented: true)
        var effects: [Effect] = []
        for _ in 0..<4 { effects += session.press(.pageDown) }
        #expect(session.stepID == "the-end")
        #expect(!effects.contains { if case .keepProgress = $0 { true } else { false } })
        session.press(.pageUp)
        #expect(session.stepID == "task-more-units")
        #expect(!session.picture(120, 36).contains("Reach the goal"))
        session.type("present")
        #expect(session.picture(120, 36).contains("Reach the goal"))
    }
}
