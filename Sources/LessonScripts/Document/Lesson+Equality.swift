// All that a lesson is, and all that is wrong with how it is written, follows from the text that was read.

extension Lesson: Equatable {
    /// Whether both were read from the same text of the same file.
    public static func == (first: Lesson, second: Lesson) -> Bool {
        first.path == second.path && first.source == second.source
    }
}

extension Lesson.Reading: Equatable {
    /// Whether both are readings of the same text of the same file.
    public static func == (first: Lesson.Reading, second: Lesson.Reading) -> Bool { first.lesson == second.lesson }
}
