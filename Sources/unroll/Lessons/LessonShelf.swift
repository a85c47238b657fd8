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
    ///
    /// Without a person nothing is done yet.
    func list(isPersonal: Bool = true) -> EffectResult {
        let progress = isPersonal ? ProgressFile.read() : ProgressFile.Contents()
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
    ///
    /// Without a person nothing is done yet.
    func read(_ name: String, isPersonal: Bool = true) -> EffectResult {
        do {
            return .openedLesson(isPersonal ? try open(name) : OpenedLesson(try reading(name)))
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
