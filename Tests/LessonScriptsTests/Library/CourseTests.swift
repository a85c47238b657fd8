import LessonScripts
import Testing

/// The lessons of the course: those in the folder beside the sources.
enum Course {
    static let folder = #filePath.split(separator: "/").dropLast(4).reduce("") { "\($0)/\($1)" } + "/Lessons"
    static let library = LessonLibrary(.folder(folder))
    static let names = library.names()
}

struct CourseTests {
    @Test(arguments: Course.names)
    func everyLessonIsTrue(name: String) throws {
        let reading = try Course.library.lesson(name)
        let checker = LessonChecker(neighbours: .files(beside: reading.lesson.path))
        #expect(checker.check(reading).map(\.description) == [])
    }

    @Test(arguments: Course.names)
    func everyLessonAsksAndTakesItsTime(name: String) throws {
        let lesson = try Course.library.lesson(name).lesson
        #expect(lesson.steps.count { $0.question != nil } >= 2)
        #expect(lesson.steps.contains { $0.task != nil })
        #expect((5...20).contains(lesson.information.minutes))
        #expect(LessonName.number(lesson.name) != nil)
    }

    @Test func theProgramHasTheSameLessonsAsTheFolder() throws {
        let program = LessonLibrary(.program)
        #expect(program.names() == Course.names)
        for name in Course.names {
            #expect(
                try program.lesson(name).lesson.source == (try Course.library.lesson(name)).lesson.source, "\(name)")
        }
    }

    @Test func aLessonIsMeantByNameOrNumber() throws {
        let name = try #require(Course.names.first)
        for meant in [name, LessonName.withoutNumber(name), "1", "01"] {
            #expect(try Course.library.name(meant: meant) == name)
        }
        let error = #expect(throws: LessonLibraryError.self) { try Course.library.name(meant: "unroling") }
        #expect(error?.description == "Unknown lesson 'unroling'. Did you mean 'unrolling'?")
    }
}
