import Dispatch
import Explorer
import Glibc
import LessonScripts
import Synchronization

/// Looks twice a second whether the file of a lesson has changed, and reads it again when it has.
final class LessonWatcher: Sendable {
    private struct State {
        var seen: Stamp?
        var results: [EffectResult] = []
    }

    /// What tells one state of a file from another; editors often put a new file in the place of the old.
    private struct Stamp: Equatable {
        let seconds: Int
        let nanoseconds: Int
        let size: Int
        let file: UInt64
    }

    private let path: String
    private let state: Mutex<State>
    private let queue = DispatchQueue(label: "lesson")
    private let wake: @Sendable () -> Void
    private static let interval = DispatchTimeInterval.milliseconds(500)

    /// A watcher of a file that tells the loop through a function that may be called from any thread.
    init(_ path: String, wake: @escaping @Sendable () -> Void) {
        self.path = path
        self.wake = wake
        state = Mutex(State(seen: Self.stamp(of: path)))
        lookLater()
    }

    private func lookLater() {
        queue.asyncAfter(deadline: .now() + Self.interval) { [weak self] in
            self?.look()
            self?.lookLater()
        }
    }

    /// What was read since the last time.
    func collect() -> [EffectResult] {
        state.withLock { state in
            defer { state.results = [] }
            return state.results
        }
    }

    private func look() {
        // A file that is missing for a moment is being written.
        guard let stamp = Self.stamp(of: path) else { return }
        let isNew = state.withLock { state in
            defer { state.seen = stamp }
            return state.seen != stamp
        }
        guard isNew, let reading = try? Lesson.read(file: path) else { return }
        let findings = reading.problems.isEmpty ? LessonChecker(neighbours: .files(beside: path)).check(reading) : []
        state.withLock { $0.results.append(.editedLesson(reading, findings: findings)) }
        wake()
    }

    private static func stamp(of path: String) -> Stamp? {
        var information = stat()
        guard stat(path, &information) == 0 else { return nil }
        return Stamp(
            seconds: information.st_mtim.tv_sec, nanoseconds: information.st_mtim.tv_nsec,
            size: Int(information.st_size), file: UInt64(information.st_ino))
    }
}
