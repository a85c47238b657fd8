import LessonScripts
import Testing

struct MutationTests {
    /// Changes every digit of every figure and of every transcript, one at a time: each change must be found.
    @Test(arguments: Course.names)
    func noDigitOfAnyFigureCanBeChanged(name: String) throws {
        let reading = try Course.library.lesson(name)
        let cache = RunCache(most: .max)
        let checker = LessonChecker(cache: cache)
        var count = 0
        for (index, step) in reading.lesson.steps.enumerated() {
            for place in Self.digits(of: step, in: reading.lesson.source) {
                let changed = Self.changed(reading.lesson.source, at: place)
                let lesson = Lesson.read(changed, path: reading.lesson.path).lesson
                #expect(
                    !checker.checkFigures(of: lesson, step: index).isEmpty,
                    "line \(place.line + 1), column \(place.column + 1) can be changed")
                count += 1
            }
        }
        #expect(count >= 10)
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
