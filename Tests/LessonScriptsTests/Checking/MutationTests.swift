import JSONText
import LessonScripts
import Testing

struct MutationTests {
    /// Changes every digit of every figure and of every transcript, one at a time: each change must be found.
    @Test(arguments: Course.names)
    func noDigitOfAnyFigureCanBeChanged(name: String) throws {
        let reading = try Course.library.lesson(name)
        let checker = LessonChecker(cache: RunCache(most: .max))
        var count = 0
        for (step, state) in zip(reading.lesson.steps, LessonRun(reading.lesson).states) {
            let section = Self.section(of: step, in: reading.lesson)
            let alone = try #require(Lesson.read(section, path: name).lesson.steps.first)
            #expect(checker.checkFigures(of: alone, in: state, path: name) == [])
            for place in Self.digits(of: alone, in: section) {
                let lesson = Lesson.read(Self.changed(section, at: place), path: name).lesson
                #expect(
                    !checker.checkFigures(of: lesson.steps[0], in: state, path: name).isEmpty,
                    "line \(step.position.line + place.line), column \(place.column + 1) can be changed")
                count += 1
            }
        }
        #expect(count >= 10)
    }

    /// The text of a step from its heading on: what stands in other steps has no part in its figures.
    private static func section(of step: LessonStep, in lesson: Lesson) -> String {
        let lines = lesson.source.split(separator: "\n", omittingEmptySubsequences: false)
        let first = step.position.line - 1
        let next = lesson.steps.map { $0.position.line - 1 }.first { $0 > first } ?? lines.count
        return lines[first..<next].joined(separator: "\n")
    }

    private struct Place {
        let line: Int
        /// In code points, from 0.
        let column: Int
    }

    private static func lines(_ source: String) -> [[Unicode.Scalar]] {
        source.split(separator: "\n", omittingEmptySubsequences: false).map { Array($0.unicodeScalars) }
    }

    private static func digits(of step: LessonStep, in source: String) -> [Place] {
        let lines = lines(source)
        var places: [Place] = []
        for block in step.allBlocks {
            for figure in block.figures {
                let line = figure.position.line - 1
                let start = figure.position.column - 1
                let written = Array(figure.written.unicodeScalars)
                guard Array(lines[line][start...].prefix(written.count)) == written else {
                    Issue.record("'\(figure.written)' is not where it is said to be, line \(line + 1)")
                    continue
                }
                places += written.indices.filter { isDigit(written[$0]) }.map { Place(line: line, column: start + $0) }
            }
            for entry in block.transcript {
                let first = entry.position.line - 1
                for (offset, text) in entry.written.split(separator: "\n").enumerated() {
                    let scalars = Array(text.unicodeScalars)
                    places += scalars.indices.filter { isDigit(scalars[$0]) }
                        .map { Place(line: first + offset, column: $0) }
                }
            }
        }
        return places
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    private static func changed(_ source: String, at place: Place) -> String {
        var lines = lines(source)
        let digit = lines[place.line][place.column].value - 48
        lines[place.line][place.column] = Unicode.Scalar(UInt8(48 + (digit + 1) % 10))
        return lines.map { line in
            String(String.UnicodeScalarView(line))
        }.joined(separator: "\n")
    }
}
