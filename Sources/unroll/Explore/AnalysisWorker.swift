import Dispatch
import Explorer
import Synchronization

/// Carries out analyses on one thread beside the loop, and wakes the loop for what was found.
///
/// A new order replaces the one before: what is no longer wanted is not begun, or given up where it can be.
final class AnalysisWorker: Sendable {
    private struct State {
        var waiting: [AnalysisTask] = []
        var current: AnalysisTask?
        var isUnwanted = false
        var isRunning = false
        var results: [EffectResult] = []

        /// Whether the answer waits to be collected.
        func hasFound(_ task: AnalysisTask) -> Bool {
            results.contains { if case .analysed(let outcome) = $0 { outcome.task == task } else { false } }
        }
    }

    private let state = Mutex(State())
    private let queue = DispatchQueue(label: "analyses")
    private let wake: @Sendable () -> Void

    /// A worker that tells the loop through a function that may be called from any thread.
    init(wake: @escaping @Sendable () -> Void) {
        self.wake = wake
    }

    /// Does these, in this order, and nothing else.
    func take(_ tasks: [AnalysisTask]) {
        let mustStart = state.withLock { state in
            state.waiting = tasks.filter { $0 != state.current && !state.hasFound($0) }
            state.isUnwanted = state.current.map { !tasks.contains($0) } ?? false
            defer { state.isRunning = state.isRunning || !state.waiting.isEmpty }
            return !state.isRunning && !state.waiting.isEmpty
        }
        if mustStart { queue.async { self.work() } }
    }

    /// What was found since the last time, the oldest first.
    func collect() -> [EffectResult] {
        state.withLock { state in
            defer { state.results = [] }
            return state.results
        }
    }

    private func work() {
        BackgroundWork.standBack()
        while let task = next() {
            let conditions = AnalysisConditions(
                isCancelled: { self.state.withLock(\.isUnwanted) },
                report: { self.tell(.progressed(task, $0)) })
            if let outcome = task.outcome(conditions) { tell(.analysed(outcome)) }
        }
    }

    private func next() -> AnalysisTask? {
        state.withLock { state in
            state.current = state.waiting.isEmpty ? nil : state.waiting.removeFirst()
            state.isUnwanted = false
            state.isRunning = state.current != nil
            return state.current
        }
    }

    private func tell(_ result: EffectResult) {
        state.withLock { $0.results.append(result) }
        wake()
    }
}
