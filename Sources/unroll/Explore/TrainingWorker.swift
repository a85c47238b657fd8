import Dispatch
import Explorer
import Glibc
import Synchronization
import Training
import Unrolling

/// Trains on a thread beside the loop, and wakes the loop for what has come of it.
///
/// It holds no lock while it makes an update, and tells no more often than the loop listens.
final class TrainingWorker: Sendable {
    private struct State {
        var work: TrainingWork?
        var isAtWork = false
        var results: [EffectResult] = []
    }

    private let state = Mutex(State())
    private let queue = DispatchQueue(label: "training")
    private let countings = DispatchQueue(label: "baselines")
    private let wake: @Sendable () -> Void

    /// So much time passes at least between two reports: the eye sees no more.
    private static let interval = Duration.milliseconds(50)
    /// A report takes at most one part of so many of the time.
    private static let reportShare = 4
    /// So long nobody looks whether anything else is wanted, at most.
    private static let nap = Duration.milliseconds(10)
    /// The loop has a core of its own where there are several.
    private static let threads = max(1, Parallel.cores - 1)

    /// A worker that tells the loop through a function that may be called from any thread.
    init(wake: @escaping @Sendable () -> Void) {
        self.wake = wake
    }

    /// Does this, and nothing else.
    func take(_ work: TrainingWork?) {
        let mustStart = state.withLock { state in
            state.work = work
            defer { state.isAtWork = state.isAtWork || work != nil }
            return !state.isAtWork && work != nil
        }
        if mustStart { queue.async { self.work() } }
        if case .train(let order)? = work, order.trainer.hasUncountedBaselines {
            countings.async { self.count(order.trainer) }
        }
    }

    /// What has come of it since the last time, the oldest first.
    func collect() -> [EffectResult] {
        state.withLock { state in
            defer { state.results = [] }
            return state.results
        }
    }

    /// Counts what a training is held against, beside the training too: it takes seconds for a long text.
    private func count(_ trainer: Trainer) {
        guard trainer.hasUncountedBaselines else { return }
        BackgroundWork.standBack()
        _ = trainer.baselines
        tell(.countedBaselines)
    }

    private func work() {
        BackgroundWork.standBack()
        while let work = next() {
            switch work {
            case .train(let order): train(order)
            case .replay(let order):
                if let result = order.result(isCancelled: { !self.isWanted(order) }) { tell(.replayed(result)) }
                finish { if case .replay(order) = $0 { true } else { false } }
            }
        }
    }

    /// What is to be done; where that is nothing, the thread goes home.
    private func next() -> TrainingWork? {
        state.withLock { state in
            state.isAtWork = state.work != nil
            return state.work
        }
    }

    /// Forgets what is done, unless something else is wanted by now.
    private func finish(_ isDone: (TrainingWork) -> Bool) {
        state.withLock { state in
            if let work = state.work, isDone(work) { state.work = nil }
        }
    }

    private func isWanted(_ order: ReplayOrder) -> Bool { state.withLock { $0.work == .replay(order) } }

    /// The order as it is wanted now; nil where it is not any more.
    private func present(_ number: Int) -> TrainingOrder? {
        state.withLock { state in
            guard case .train(let order)? = state.work, order.number == number else { return nil }
            return order
        }
    }

    private func tell(_ result: EffectResult) {
        state.withLock { $0.results.append(result) }
        wake()
    }

    /// Whether the loop has taken in what it was told.
    private var isHeard: Bool { state.withLock(\.results.isEmpty) }

    private func train(_ first: TrainingOrder) {
        var job = TrainingJob(first)
        var meter = SpeedMeter()
        var nextReport = ContinuousClock.now
        var due = ContinuousClock.now
        while let order = present(first.number) {
            job.follow(order)
            let now = ContinuousClock.now
            if order.pace == nil || now >= due || job.end != nil {
                job.step(threads: Self.threads)
                meter.count()
                due = max(due, now - Self.interval) + (order.pace.map { .seconds(1 / $0) } ?? .zero)
            } else {
                sleep(for: min(Self.nap, due - now))
            }
            let begin = ContinuousClock.now
            if job.hasNews, begin >= nextReport && isHeard || job.end != nil {
                let report = job.report(speed: meter.speed)
                let now = ContinuousClock.now
                nextReport = now + max(Self.interval, (now - begin) * (Self.reportShare - 1))
                // What was finished while nobody wanted it any more is no news.
                if present(first.number) != nil { tell(.trained(report)) }
                if job.end != nil {
                    finish { if case .train(let order) = $0 { order.number == first.number } else { false } }
                    return
                }
            }
        }
    }

    private func sleep(for time: Duration) {
        usleep(UInt32(max(0, time.components.attoseconds / 1_000_000_000_000)))
    }
}

/// How many updates are made in a second, of late.
private struct SpeedMeter {
    private var times: [(count: Int, time: ContinuousClock.Instant)] = [(0, .now)]
    private var total = 0

    /// So far back it looks.
    private static let window = Duration.seconds(2)

    mutating func count() { total += 1 }

    /// Updates a second over the last moments; nil before there were enough.
    var speed: Double? {
        mutating get {
            let now = ContinuousClock.now
            times.append((total, now))
            while times.count > 2, now - times[1].time > Self.window { times.removeFirst() }
            let elapsed = now - times[0].time
            let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) * 1e-18
            guard seconds > 0.1, total > times[0].count else { return nil }
            return Double(total - times[0].count) / seconds
        }
    }
}
