import CLessons
import Equations
import Experiments
import Glibc

/// Where lessons are found: in a folder, or built into the program.
public struct LessonLibrary: Sendable {
    /// Where they are.
    public let place: Place

    /// Where lessons are.
    public enum Place: Sendable, Equatable {
        /// In the files of a folder.
        case folder(String)
        /// In the program itself.
        case program
    }

    /// A library in a place.
    public init(_ place: Place) { self.place = place }

    /// The library that is nearest: the folder `Lessons` where one is, then that of an installation, `../share/unroll/Lessons`
    /// beside the folder of the program, then what is built into the program.
    public static func nearest(program: String?) -> LessonLibrary {
        var folders = ["Lessons"]
        if let program, let slash = program.lastIndex(of: "/") {
            folders.append(program[..<slash] + "/../share/unroll/Lessons")
        }
        let found = folders.first { folder in Folder.names(in: folder).contains { LessonName.number($0) != nil } }
        return LessonLibrary(found.map(Place.folder) ?? .program)
    }

    /// The names of the lessons, in the order in which they are taught; translations, which have a code such as `.zh` behind their
    /// name, only where their language is asked for.
    public func names(language: String = "en") -> [String] {
        let all: [String]
        switch place {
        case .folder(let path):
            all = Folder.names(in: path).filter { $0.hasSuffix(".md") && $0 != "README.md" }.map(LessonName.ofFile)
        case .program:
            all = (0..<lessons_count()).map { LessonName.ofFile(String(cString: lessons_name($0))) }
        }
        let plain = all.filter { !$0.contains(".") }.sorted()
        guard language != "en" else { return plain }
        return plain.map { all.contains("\($0).\(language)") ? "\($0).\(language)" : $0 }
    }

    /// The name that someone means: in full, without its number, or its number alone.
    ///
    /// - Throws: an error that offers the nearest name.
    public func name(meant: String, language: String = "en") throws(LessonLibraryError) -> String {
        let names = names(language: language)
        let found = names.first { name in
            let plain = name.split(separator: ".").first.map(String.init) ?? name
            return [name, plain, LessonName.withoutNumber(plain)].contains(meant)
                || (Int(meant) != nil && LessonName.number(name) == Int(meant))
        }
        guard let found else {
            throw .unknown(meant, known: names.map(LessonName.withoutNumber))
        }
        return found
    }

    /// The lesson of a name.
    ///
    /// - Throws: why it cannot be read.
    public func lesson(_ name: String) throws(LessonLibraryError) -> Lesson.Reading {
        switch place {
        case .folder(let path):
            do throws(ExperimentError) {
                return try Lesson.read(file: "\(path)/\(name).md")
            } catch {
                throw .file(error)
            }
        case .program:
            for index in 0..<lessons_count() where String(cString: lessons_name(index)) == "\(name).md" {
                let bytes = UnsafeBufferPointer(start: lessons_text(index), count: lessons_size(index))
                return Lesson.read(String(decoding: bytes, as: UTF8.self), path: "\(name).md")
            }
            throw .unknown(name, known: names())
        }
    }
}

/// Why there is no lesson.
public enum LessonLibraryError: Error, Sendable, Equatable, CustomStringConvertible {
    /// None is called so.
    case unknown(String, known: [String])
    /// Its file cannot be read.
    case file(ExperimentError)

    /// The reason in one sentence.
    public var description: String {
        switch self {
        case .unknown(let name, let known):
            "Unknown lesson '\(name)'."
                + (nearestName(to: name, in: known).map { " Did you mean '\($0)'?" } ?? " 'unroll lesson' lists them.")
        case .file(let error): error.description
        }
    }
}
