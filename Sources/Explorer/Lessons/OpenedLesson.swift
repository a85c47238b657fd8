import LessonScripts

/// A lesson that was read, with what its reader has done in it.
public struct OpenedLesson: Sendable, Equatable {
    /// The lesson, and what is wrong with how it is written.
    public let reading: Lesson.Reading
    /// What its reader has done.
    public let progress: LessonProgress
    /// Whether it is shown to a class.
    public let isPresented: Bool
    /// What there is to say about the file of progress; nil where it is as it should be.
    public let remark: String?

    /// A lesson with these circumstances.
    public init(
        _ reading: Lesson.Reading, progress: LessonProgress = LessonProgress(), isPresented: Bool = false,
        remark: String? = nil
    ) {
        self.reading = reading
        self.progress = progress
        self.isPresented = isPresented
        self.remark = remark
    }
}

/// A lesson in the list of them.
public struct LessonEntry: Sendable, Equatable {
    /// What its file is called.
    public let name: String
    /// Its heading.
    public let title: String
    /// The lesson in a sentence.
    public let summary: String
    /// How many minutes a reader takes.
    public let minutes: Int
    /// How many of its steps are done.
    public let doneCount: Int
    /// How many steps it has.
    public let stepCount: Int

    /// A lesson and how far its reader is.
    public init(_ lesson: Lesson, progress: LessonProgress?) {
        name = lesson.name
        title = lesson.title
        summary = lesson.information.summary
        minutes = lesson.information.minutes
        doneCount = progress?.doneCount(of: lesson) ?? 0
        stepCount = lesson.steps.count
    }

    /// Whether nothing is left to do.
    public var isFinished: Bool { doneCount == stepCount }
}
