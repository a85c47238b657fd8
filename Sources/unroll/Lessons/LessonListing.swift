import LessonScripts

/// The lessons as a list: what each is about, how long it takes, and how far one is.
struct LessonListing {
    let text: String

    init(_ library: LessonLibrary, language: String, progress: ProgressStore) throws {
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
            let title = lesson.title + Self.spaces(width - lesson.title.count)
            let minutes = "\(lesson.information.minutes) min"
            let done = Self.done(progress.lessons[LessonName.withoutLanguage(lesson.name)], lesson)
            return Self.spaces(2 - number.count) + "\(number)  \(title)  \(minutes)\(done)\n"
                + "    \(lesson.information.summary)\n"
        }
        let total = lessons.reduce(0) { $0 + $1.information.minutes }
        text = rows.joined() + "\n\(total) minutes in all. 'unroll lesson 1' opens the first.\n"
    }

    private static func done(_ progress: LessonProgress?, _ lesson: Lesson) -> String {
        guard let progress, progress.doneCount(of: lesson) > 0 else { return "" }
        return progress.isFinished(lesson)
            ? "  done" : "  \(progress.doneCount(of: lesson)) of \(lesson.steps.count) steps done"
    }

    private static func spaces(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }
}
