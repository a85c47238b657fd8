import Experiments

extension Lesson {
    /// A lesson and what is wrong with how it is written.
    public struct Reading: Sendable {
        /// The lesson, as far as it can be made out.
        public let lesson: Lesson
        /// What is wrong, in the order of the lines.
        public let problems: [LessonProblem]
    }

    /// Reads a lesson from a text; whether what it says is true is for `LessonChecker` to find out.
    public static func read(_ source: String, path: String) -> Reading {
        var reader = LessonReader(source, path: path)
        let lesson = reader.read()
        return Reading(lesson: lesson, problems: reader.problems)
    }

    /// Reads a lesson from a file.
    ///
    /// - Throws: why the file cannot be read.
    public static func read(file path: String) throws(ExperimentError) -> Reading {
        read(try TextFile.readText(path), path: path)
    }
}
