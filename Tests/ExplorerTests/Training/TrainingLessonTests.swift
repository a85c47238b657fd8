import LessonScripts
import Screen
import Testing
import Training

@testable import Explorer

struct TrainingLessonTests {
    @Test func aLessonThatOpensStopsTheTrainingAndUndoBringsItBack() throws {
        var session = try makeTaskSession()
        session.press("T")
        session.makeUpdates(3)
        let weights = session.weights
        let effects = session.update(.finished(.openedLesson(OpenedLesson(sampleReading()))))
        #expect(effects.contains(.train(nil)) && session.live == nil)
        session.press("u")
        #expect(session.weights == weights && session.live?.update == 3)
    }

    @Test func oneMayTrainInALesson() throws {
        var session = try makeSession()
        _ = session.update(.finished(.openedLesson(OpenedLesson(sampleReading()))))
        session.press("T")
        #expect(session.live?.isRunning == true)
        session.makeUpdates(2)
        #expect(session.live?.update == 2 && session.desk?.isOpen == true)
    }
}
