import LessonScripts
import Testing

struct LessonUpdaterTests {
    @Test func everythingThatIsWrongIsWrittenAnewInItsNotation() {
        let before =
            Samples.question + """

                It has 9<!--= hidden--> units and *7.5 %*<!--= rho(W_hh)-->, in all `1.0 2`<!--= W_hh[1]-->, äöü 3<!--= steps--> of 0.50<!--= rho(W_hh)-->.

                ```check
                > W_hh
                9.000 8
                7 6.00
                > rho(W_hh)
                > steps
                5
                > exp(709)
                0.0e0
                > 0.00003
                0.0e0
                > rho(W_hh)
                0
                ```

                | a |
                |---|
                | 1e-2<!--= rho(W_hh)--> |
                """
        let lesson = Samples.reading(before).lesson
        let after = LessonUpdater().updated(lesson)
        #expect(
            after == Samples.head + Samples.question + """

                It has 2<!--= hidden--> units and *50.0 %*<!--= rho(W_hh)-->, in all `0.5 0`<!--= W_hh[1]-->, äöü 4<!--= steps--> of 0.50<!--= rho(W_hh)-->.

                ```check
                > W_hh
                0.500 0
                0 0.25
                > rho(W_hh)
                0.5000
                > steps
                4
                > exp(709)
                8.2e307
                > 0.00003
                3.0e-5
                > rho(W_hh)
                0.5000
                ```

                | a |
                |---|
                | 5e-1<!--= rho(W_hh)--> |
                """)
        let reading = Lesson.read(after, path: "sample.md")
        #expect(LessonChecker().check(reading) == [])
        #expect(LessonUpdater().updated(reading.lesson) == after)
    }

    @Test func theTemplateIsTrue() {
        let reading = Lesson.read(LessonTemplate.text(title: "My lesson"), path: "my-lesson.md")
        #expect(LessonChecker().check(reading) == [])
        #expect(
            reading.lesson.steps.map(\.id) == [
                "my-lesson", "a-first-look", "question-how-many-matrices-are-there", "task-make-the-text-longer",
            ])
    }

    /// Markdown has lines that end with a line feed, a carriage return, or both.
    @Test(arguments: ["\n", "\r\n", "\r"])
    func linesMayEndInAnyWay(end: String) {
        let body = Samples.question + "\n\nIt has 9<!--= hidden--> units.\n\n```check\n> W_hh\n9 8\n7 6\n```\n\n<b>\n"
        func ended(_ text: String) -> String {
            text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: end)
        }
        let plain = Samples.reading(body)
        let reading = Lesson.read(ended(Samples.head + body), path: "sample.md")
        #expect(reading.problems.map(\.description) == plain.problems.map(\.description))
        #expect(!plain.problems.isEmpty)
        #expect(LessonUpdater().updated(reading.lesson) == ended(LessonUpdater().updated(plain.lesson)))
    }
}
