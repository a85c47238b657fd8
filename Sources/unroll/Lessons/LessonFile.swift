import Experiments
import Explorer
import Glibc
import LessonScripts

/// The files of lessons, with failures as the command line tells them.
enum LessonFile {
    static func read(_ path: String) throws -> Lesson.Reading {
        do throws(ExperimentError) {
            return try Lesson.read(file: path)
        } catch {
            throw Failure(sentence: error.description, status: error.exitStatus)
        }
    }

    static func write(_ text: String, to path: String) throws {
        if case .failed(let sentence) = Files.write(text, to: path) { throw Failure(sentence: sentence, status: 73) }
    }

    static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }
}
