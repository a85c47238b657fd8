import Synchronization
import Unrolling

/// The norms of the step Jacobians of a recording, computed when they are asked for, and once.
final class LazyStepJacobians: Sendable {
    private let trace: Trace
    private let computed = Mutex<StepJacobians?>(nil)

    /// Those of a recording; nothing is computed yet.
    init(of trace: Trace) { self.trace = trace }

    /// The norms; whoever asks while they are being computed waits.
    var value: StepJacobians {
        computed.withLock { computed in
            if let computed { return computed }
            let jacobians = StepJacobians(of: trace)
            computed = jacobians
            return jacobians
        }
    }
}
