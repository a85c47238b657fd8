import ArgumentParser
import LessonScripts

/// `unroll lesson [NAME]`.
struct LessonOpenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "open", abstract: "List the lessons, or play the one of a name.", shouldDisplay: false)

    @Argument(help: "A file, or the number or name of a lesson.")
    var name: String?

    @Option(help: "The language, as a code; English where there is no translation.")
    var language = "en"

    func run() throws {
        try Failure.reporting {
            let library = LessonLibrary.nearest(program: ProgramPath.ofThisProgram)
            guard let name else {
                return StandardStreams.print(try LessonListing(library, language: language).text)
            }
            let reading = try Self.reading(name, library, language)
            StandardStreams.print(LessonText(reading.lesson).text)
        }
    }

    /// The lesson that a name or a path means.
    static func reading(_ name: String, _ library: LessonLibrary, _ language: String) throws -> Lesson.Reading {
        if name.contains("/") || name.hasSuffix(".md") { return try LessonFile.read(name) }
        do throws(LessonLibraryError) {
            return try library.lesson(try library.name(meant: name, language: language))
        } catch {
            throw Failure(sentence: error.description, status: 64)
        }
    }
}

/// The lessons as a list.
struct LessonListing {
    let text: String

    init(_ library: LessonLibrary, language: String) throws {
        let lessons = try library.names(language: language).map { name in
            do throws(LessonLibraryError) {
                return try library.lesson(name).lesson
            } catch {
                throw Failure(sentence: error.description, status: 66)
            }
        }
        let width = lessons.map(\.title.count).max() ?? 0
        let rows = lessons.map { lesson in
            let number = LessonName.number(lesson.name).map(String.init) ?? ""
            let title = lesson.title + String(repeating: " ", count: width - lesson.title.count)
            let minutes = "\(lesson.information.minutes) min"
            let indent = String(repeating: " ", count: 4)
            return String(repeating: " ", count: max(0, 2 - number.count)) + "\(number)  \(title)  \(minutes)\n"
                + "\(indent)\(lesson.information.summary)\n"
        }
        text = rows.joined() + "\n'unroll lesson 1' opens the first.\n"
    }
}
