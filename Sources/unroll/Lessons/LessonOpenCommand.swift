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
                return StandardStreams.print(
                    try LessonListing(library, language: language, progress: try ProgressFile.read()).text)
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
