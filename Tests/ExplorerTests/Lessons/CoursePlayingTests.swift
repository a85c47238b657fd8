import LessonScripts
import Screen
import Testing

@testable import Explorer

struct CoursePlayingTests {
    @Test(arguments: LessonLibrary(.program).names())
    func aLessonOfTheCourseIsPlayedToItsEndByEnterAndSkip(name: String) throws {
        var session = try makeSession(size: Size(width: 80, height: 24))
        session.open(try LessonLibrary(.program).lesson(name))
        var presses = 0
        while session.keyPlace != .review, presses < 500 {
            presses += 1
            let desk = try #require(session.desk)
            #expect(desk.fault == nil && desk.problems.isEmpty)
            #expect(session.notice?.severity != .error, "\(desk.player.step.id): \(session.notice?.text ?? "")")
            if desk.player.step.task != nil, desk.awaitsGoal {
                #expect(desk.goal?.isMet == false, "\(desk.player.step.id)")
                session.press("S")
                #expect(
                    session.desk?.goal?.isMet == true,
                    "\(desk.player.step.id): \(String(describing: session.desk?.goal))")
            } else if desk.awaitsAnswer {
                session.press("HS")
            }
            session.press(.enter)
        }
        #expect(session.keyPlace == .review)
        #expect(session.desk?.player.progress.isFinished(try LessonLibrary(.program).lesson(name).lesson) == true)
    }
}
