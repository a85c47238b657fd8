import Experiments
import Explorer
import Glibc
import LessonScripts

/// The file of progress in the learner's folder for state.
enum ProgressFile {
    /// What the file says, and what there is to say about the file; nil where it is as it should be.
    struct Contents {
        var store = ProgressStore()
        var remark: String?
    }

    /// Where it is; nil where there is no home.
    static var path: String? { ProgressStore.path { name in getenv(name).map { String(cString: $0) } } }

    /// Reads it; a file that is broken is kept aside, so that nobody loses what a newer one writes.
    static func read() -> Contents {
        guard let path, access(path, F_OK) == 0 else { return Contents() }
        let reason: String
        do {
            let bytes = try TextFile.readBytes(path)
            do {
                return Contents(store: try ProgressStore(json: bytes, path: path))
            } catch {
                reason = error.description
            }
        } catch {
            return Contents(remark: "\(error.description) Progress in lessons is not known.")
        }
        let aside = asidePath(path)
        guard rename(path, aside) == 0 else { return Contents(remark: reason) }
        return Contents(remark: "\(reason) It is kept as \(aside), and progress begins anew.")
    }

    /// Keeps what a learner has done in a lesson beside what the file says of others; gives why it cannot, or nil.
    static func keep(_ progress: LessonProgress, ofLesson name: String) -> EffectResult? {
        guard let path else { return .progressNotKept("There is no home folder: progress in lessons is not kept.") }
        // Read again: lessons may be played in two terminals.
        var store = read().store
        store.lessons[LessonName.withoutLanguage(name)] = progress
        var folder = ""
        for part in path.split(separator: "/").dropLast() {
            folder += "/\(part)"
            mkdir(folder, 0o700)
        }
        guard case .failed(let sentence) = Files.write(store.json, to: path) else { return nil }
        return .progressNotKept("Progress in lessons is not kept: \(sentence)")
    }

    /// A name beside the file that no file has yet.
    private static func asidePath(_ path: String) -> String {
        let names = ["\(path).broken"] + (2...99).map { "\(path).broken-\($0)" }
        return names.first { access($0, F_OK) != 0 } ?? "\(path).broken"
    }
}
