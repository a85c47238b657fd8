import Experiments
import Glibc

/// What is in a folder.
public enum Folder {
    /// The names of the files and folders in a folder, sorted; none where it is no folder.
    public static func names(in path: String) -> [String] {
        guard let folder = opendir(path) else { return [] }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted()
    }

    /// Whether a path is a folder.
    public static func exists(_ path: String) -> Bool {
        guard let folder = opendir(path) else { return false }
        closedir(folder)
        return true
    }

    /// The lessons that a path means: itself, or all in a folder, but not its README.
    public static func lessons(at path: String) -> [String] {
        guard exists(path) else { return [path] }
        let plain = path.hasSuffix("/") ? String(path.dropLast()) : path
        return names(in: path).filter { $0.hasSuffix(".md") && $0 != "README.md" }.map { "\(plain)/\($0)" }
    }
}

extension LessonNeighbours {
    /// The files in the folder of a lesson.
    public static func files(beside path: String) -> LessonNeighbours {
        let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
        return LessonNeighbours { file in
            let other = "\(folder)/\(file)"
            if Folder.exists(other) { return [] }
            guard let reading = try? Lesson.read(file: other) else { return nil }
            return Set(reading.lesson.steps.map(\.id))
        }
    }
}
