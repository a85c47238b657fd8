import Experiments
import LessonScripts
import Testing

struct ReadmeTests {
    /// The examples of the page for teachers, one below the other: they make a lesson.
    private var example: String {
        get throws {
            let text = try TextFile.readText(Course.folder + "/README.md")
            let parts = text.split(separator: "\n````", omittingEmptySubsequences: false)
            return parts.filter { $0.hasPrefix("markdown\n") }.map { $0.dropFirst("markdown\n".count) }
                .joined(separator: "\n\n")
        }
    }

    @Test func theExamplesMakeATrueLesson() throws {
        let reading = Lesson.read(try example, path: "example.md")
        #expect(LessonChecker().check(reading).map(\.description) == [])
        #expect(reading.lesson.steps.compactMap(\.question).count == 1)
        #expect(reading.lesson.steps.compactMap(\.task).count == 1)
    }
}
