import Curves
import Dispatch
import Explorer
import Glibc
import Synchronization

/// Reads a log on one thread beside the loop, and wakes the loop a few times a second for what has come.
final class LogFollower: Sendable {
    private let latest = Mutex<WatchReading?>(nil)
    private let queue = DispatchQueue(label: "log")
    private let wake: @Sendable () -> Void

    private static let publishInterval = Duration.milliseconds(100)
    private static let pollMicroseconds: UInt32 = 200_000

    /// A follower that tells the loop through a function that may be called from any thread.
    init(_ source: LogSource, wake: @escaping @Sendable () -> Void) {
        self.wake = wake
        queue.async { self.follow(source) }
    }

    /// What was read, if that is more than the last time.
    func collect() -> WatchReading? {
        latest.withLock { latest in
            defer { latest = nil }
            return latest
        }
    }

    private func follow(_ source: LogSource) {
        var reader = LogReader(source, follows: true)
        var pace = RecordPace()
        var published = ContinuousClock.now - Self.publishInterval
        var shown: Place?
        while true {
            let step = reader.next()
            let now = ContinuousClock.now
            let rate = pace.recordsPerSecond(reader.reading.tally.records, at: now)
            switch step {
            case .read:
                guard now - published >= Self.publishInterval else { continue }
                reader.mark(.reading, recordsPerSecond: rate)
            case .waiting: reader.mark(.waiting, recordsPerSecond: rate)
            case .ended: reader.mark(.ended, recordsPerSecond: 0)
            case .failed(let sentence): reader.mark(.failed(sentence), recordsPerSecond: 0)
            }
            let place = Place(reader.reading)
            if place != shown {
                shown = place
                published = now
                latest.withLock { $0 = reader.reading }
                wake()
            }
            switch step {
            case .read: break
            case .waiting: if !reader.hasWaited { usleep(Self.pollMicroseconds) }
            case .ended, .failed: return
            }
        }
    }

    /// What tells one reading of a log that only grows from another.
    private struct Place: Equatable {
        let bytesRead: Int
        let lines: Int
        let stage: WatchReading.Stage
        let recordsPerSecond: Double

        init(_ reading: WatchReading) {
            bytesRead = reading.bytesRead
            lines = reading.tally.lines
            stage = reading.stage
            recordsPerSecond = reading.recordsPerSecond
        }
    }
}
