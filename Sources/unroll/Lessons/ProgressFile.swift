import Experiments
import Explorer
import Glibc
import LessonScripts

/// The file of progress in the learner's folder for state.
enum ProgressFile {
    /// Where it is; nil where there is no home.
    static var path: String? { ProgressStore.path { name in getenv(name).map { String(cString: $0) } } }

    /// What it says; nothing where there is none.
    static func read() throws -> ProgressStore {
        guard let path, access(path, F_OK) == 0 else { return ProgressStore() }
        let bytes: [UInt8]
        do {
            bytes = try TextFile.readBytes(path)
        } catch {
            throw Failure(sentence: error.description, status: error.exitStatus)
        }
        do {
            return try ProgressStore(json: bytes, path: path)
        } catch {
            throw Failure(sentence: "\(error.description) Move the file away to begin anew.", status: 65)
        }
    }

    /// Writes it, and makes its folder where that is missing.
    static func write(_ store: ProgressStore) -> EffectResult? {
        guard let path else { return nil }
        var folder = ""
        for part in path.split(separator: "/").dropLast() {
            folder += "/\(part)"
            mkdir(folder, 0o700)
        }
        return Files.write(store.json, to: path)
    }
}
