import Explorer
import LessonScripts

/// Performs the explorer's effects on lessons.
struct LessonShelf {
    private let library: LessonLibrary
    private let language: String

    /// The lessons that are nearest, in a language where they are translated.
    init(language: String = "en") {
        library = LessonLibrary.nearest(program: ProgramPath.ofThisProgram)
        self.language = language
    }

    /// All lessons and how far the learner is.
    func list() -> EffectResult {
        let progress = ProgressFile.read()
        do throws(LessonLibraryError) {
            var entries: [LessonEntry] = []
            for name in library.names(language: language) {
                let lesson = try library.lesson(name).lesson
                let done = progress.store.lessons[LessonName.withoutLanguage(name)]
                entries.append(LessonEntry(lesson, progress: done))
            }
            return .listed(entries)
        } catch {
            return .failed(error.description)
        }
    }

    /// The lesson of a name, a number or a path, with what the learner has done in it.
    func read(_ name: String) -> EffectResult {
        do {
            return .openedLesson(try open(name))
        } catch let failure as Failure {
            return .failed(failure.sentence)
        } catch {
            return .failed(String(describing: error))
        }
    }

    /// The same, for the command line.
    ///
    /// - Throws: `Failure` if there is no such lesson.
    func open(_ name: String, isPresented: Bool = false) throws -> OpenedLesson {
        let reading = try self.reading(name)
        let progress = ProgressFile.read()
        return OpenedLesson(
            reading,
            progress: progress.store.lessons[LessonName.withoutLanguage(reading.lesson.name)] ?? LessonProgress(),
            isPresented: isPresented, remark: progress.remark)
    }

    /// The lesson that a name, a number or a path means.
    ///
    /// - Throws: `Failure` if there is none.
    func reading(_ name: String) throws -> Lesson.Reading {
        if name.contains("/") || name.hasSuffix(".md") { return try LessonFile.read(name) }
        do throws(LessonLibraryError) {
            return try library.lesson(try library.name(meant: name, language: language))
        } catch {
            throw Failure(sentence: error.description, status: 64)
        }
    }
}
