import LessonScripts
import Screen
import Testing

@testable import Explorer

struct LessonTypesetterTests {
    private func lines(_ markdown: String, width: Int = 40, glyphs: Glyphs = .unicode) -> [StyledText] {
        let lesson = Lesson.read("# T\n\n" + markdown, path: "t.md").lesson
        return LessonTypesetter(width: width, glyphs: glyphs, values: LessonValues(), isSpacious: false)
            .lines(lesson.steps.first?.blocks ?? [])
    }

    @Test func wordsThatAreStressedLookDifferent() {
        let runs = lines("plain *soft* **loud** `code`").first?.runs ?? []
        func style(_ text: String) -> Style? { runs.first { $0.text.contains(text) }?.style }
        #expect(style("plain") == .plain)
        #expect(style("soft")?.underline == true)
        #expect(style("loud")?.bold == true)
        #expect(style("code") == LessonTypesetter.code)
    }

    @Test func figuresAreShownAsTheyAreComputedAndStandOut() throws {
        let session = try makeLessonSession()
        let desk = try #require(session.desk)
        let line = LessonLines(desk, width: 60, hasHeading: false, glyphs: .unicode).lines[0]
        #expect(line.text == "The cell has 2 units and W_hh.")
        #expect(line.runs.first { $0.text == "2" }?.style == LessonTypesetter.figure)
        // A figure that was written wrongly is not believed.
        var other = try makeSession()
        other.open(sampleReading { $0.replacing("has 2<!--", with: "has 7<!--") })
        #expect(other.lessonText.contains("The cell has 2 units"))
    }

    @Test func itemsTablesAndCodeKeepTheirShape() {
        #expect(lines("- one two\n- three", width: 7).map(\.text) == ["• one", "  two", "• three"])
        #expect(lines("3. x\n4. y").map(\.text) == ["3. x", "4. y"])
        let table = lines("| a | number |\n|---|---|\n| long words | 1 |", width: 14).map(\.text)
        #expect(table == ["a       number", "──────  ──────", "long    1     ", "words         "])
        #expect(table.allSatisfy { $0.count <= 14 })
        #expect(lines("    h = 1\n      2").map(\.text) == ["  h = 1", "    2"])
        #expect(lines("> said").map(\.text) == ["│ said"])
    }

    @Test func noLineIsWiderThanItsRoomAndAsciiIsAscii() throws {
        for width in [1, 5, 17, 40, 78] {
            for glyphs in [Glyphs.unicode, .ascii] {
                let session = try makeLessonSession(progress: LessonProgress(step: "the-end"))
                let desk = try #require(session.desk)
                let lines = LessonLines(desk, width: width, hasHeading: true, glyphs: glyphs).lines
                #expect(lines.allSatisfy { $0.width(in: glyphs) <= max(width, 7) }, "\(width)")
            }
        }
        var session = try makeLessonSession()
        session.glyphs = .ascii
        for (width, height) in [(80, 24), (120, 36)] {
            let picture = session.picture(width, height, glyphs: .ascii)
            #expect(picture.first { !$0.isASCII } == nil)
        }
    }
}
