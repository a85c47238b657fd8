import Commands
import Equations
import Experiments
import LessonScripts
import Screen
import Testing

@testable import Explorer

struct LeavingLessonsTests {
    @Test func withoutALessonTheKeyAsksForTheListAndTheListOpensOne() throws {
        var session = try makeSession()
        #expect(session.press("L") == [.listLessons])
        let lesson = sampleReading().lesson
        var finished = LessonProgress()
        for step in lesson.steps { finished[step.id].outcome = .done }
        let other = Lesson.read(sampleLesson.replacing("# A sample", with: "# Another"), path: "02-other.md").lesson
        let entries = [LessonEntry(lesson, progress: finished), LessonEntry(other, progress: nil)]
        _ = session.update(.finished(.listed(entries)))
        let picture = session.picture()
        #expect(picture.contains("1  A sample  3 min  ✓ done"))
        #expect(picture.contains("▸  2  Another"))
        #expect(session.press(.enter) == [.readLesson("02-other")])
        session.press("k")
        #expect(session.press(.enter) == [.readLesson("01-sample")])
        session.press(.escape)
        #expect(session.keyPlace == .explorer)
        #expect(session.type("lesson 3") == [.readLesson("3")])
        #expect(session.type("lesson") == [.listLessons])
    }

    @Test func whatWasChangedOutsideIsKeptOrRestored() throws {
        for (key, hidden) in [("k", 3), ("r", 2)] {
            var session = try makeLessonSession()
            session.press("L")
            #expect(!session.picture(120, 36).contains("Lesson: "))
            session.press("N")
            session.press("L")
            #expect(session.picture(120, 36).contains("Keep it, or restore that of the step?"))
            session.press(key)
            #expect(session.run.resolved.sizes.hidden == hidden)
            #expect(session.picture(120, 36).contains("Lesson: "))
        }
    }

    @Test func whoeverChangedNothingIsAskedNothing() throws {
        var session = try makeLessonSession()
        session.press("L")
        session.press("L")
        #expect(session.desk?.isOpen == true)
        #expect(session.keyPlace == .explorer)
    }

    @Test func quittingOutsideKeepsWhatWasChangedForTheNextTime() throws {
        var session = try makeLessonSession()
        session.press("L")
        session.press("N")
        let effects = session.press("q")
        guard case .keepProgress("01-sample", let progress) = effects.first else {
            Issue.record("progress is not kept before the end: \(effects)")
            return
        }
        #expect(effects.last == .quit)
        #expect(progress.kept?.experiment.sizes.hidden == 3)
        var again = try makeLessonSession(progress: progress)
        #expect(again.run.resolved.sizes.hidden == 3)
        #expect(again.keyPlace == .returning)
        again.press("r")
        #expect(again.run.resolved.sizes.hidden == 2)
        #expect(again.stepID == "a-sample")
    }

    @Test func progressIsHandedOverWheneverItChangesAndBringsTheReaderBack() throws {
        var session = try makeLessonSession()
        #expect(session.press(.right).isEmpty)
        let effects = session.press(.enter)
        guard case .keepProgress("01-sample", let progress)? = effects.first else {
            Issue.record("\(effects)")
            return
        }
        #expect(try makeLessonSession(progress: progress).stepID == "question-how-many-steps")
        // That it is not kept is said once.
        _ = session.update(.finished(.progressNotKept("No room.")))
        #expect(session.notice?.text == "No room.")
        session.press(.left)
        _ = session.update(.finished(.progressNotKept("No room.")))
        #expect(session.notice == nil)
    }

    @Test func anEditedLessonIsReadAtTheSameStepAndABrokenOneLeavesTheLastGoodOne() throws {
        var session = try makeLessonSession(progress: LessonProgress(step: "question-which-is-it"))
        _ = session.update(
            .finished(.editedLesson(sampleReading { $0.replacing("The second.", with: "The other.") }, findings: [])))
        #expect(session.stepID == "question-which-is-it")
        #expect(session.lessonText.contains("The other."))
        let broken = sampleReading { $0.replacing("```run", with: "```runn") }
        #expect(!broken.problems.isEmpty)
        _ = session.update(.finished(.editedLesson(broken, findings: [])))
        #expect(session.lessonText.contains("The other."))
        #expect(session.lessonText.contains("01-sample.md:"))
    }

    @Test func aLessonThatAsksForTooMuchHarmsNothing() throws {
        var session = try makeLessonSession()
        let before = session.run.experiment
        session.open(sampleReading { $0.replacing("hidden 2", with: "hidden 4000") })
        #expect(session.run.experiment == before)
        #expect(session.lessonText.contains("cannot be shown"))
        session.open(Lesson.read("", path: "empty.md"))
        #expect(session.notice?.severity == .error)
        #expect(session.desk?.player.lesson.name == "01-sample")
    }
}
