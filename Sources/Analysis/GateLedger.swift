import Cells
import Equations
import Matrices
import Unrolling

/// Through which paths later steps sent gradient back to a signal, step by step and over the run.
///
/// What later steps send back to `s[t]` is the total gradient minus the direct part. It crosses from later steps at the places where
/// equations read an earlier value, and every place has its share; the shares of a step sum to what was sent back. Where a path goes
/// on through further signals, as from `i[t]` by `c[t]` to the losses, it is booked on the first equation that it meets.
public struct GateLedger: Sendable, Equatable {
    /// The signal whose gradient is booked.
    public let signal: String
    /// The paths, in the order of the equations.
    public let paths: [StatePath]
    /// What came back to each step, step 1 first.
    public let steps: [Step]
    /// The shares of the whole run, in the order of the paths: all steps taken as one long vector.
    ///
    /// Steps of a large gradient therefore count for more; `meanSignedShares` counts all alike.
    public let run: [Share]

    /// What came back to the signal at one step.
    public struct Step: Sendable, Equatable {
        /// The step of the signal: t-1, where the paths' names speak of t.
        public let step: Int
        /// What later steps send back in all, `[size]`: the sum of the shares.
        public let sentBack: [Double]
        /// The part of each path, `[paths × size]`.
        public let vectors: [[Double]]
        /// The Euclidean norm of what is sent back in all.
        public let norm: Double
        /// The size of each path's part, in the order of the paths.
        public let shares: [Share]
    }

    /// How large a path's part is.
    public struct Share: Sendable, Equatable {
        /// Its Euclidean norm.
        public let norm: Double
        /// Its norm divided by that of the whole; the norms of parts that work against each other sum to more than 1. Nil where nothing
        /// is sent back.
        public let normShare: Double?
        /// Its projection on the direction of the whole, divided by the norm of the whole: negative where it works against the rest.
        /// The signed shares of all paths sum to 1. Nil where nothing is sent back.
        public let signedShare: Double?
    }

    /// The ledger of a signal; nil for a signal without an equation, and where the computation was cancelled.
    ///
    /// - Complexity: O(`steps · paths · size²`).
    public init?(_ trace: Trace, signal: String, isCancelled: () -> Bool = { false }) {
        guard let book = GateLedgerBook(trace, signal: signal) else { return nil }
        var steps: [Step] = []
        for t in 1...trace.stepCount {
            if isCancelled() { return nil }
            steps.append(Step(step: t, vectors: book.vectors(at: t), size: book.size))
        }
        self.signal = signal
        paths = book.paths
        self.steps = steps
        let whole = steps.flatMap(\.sentBack)
        run = paths.indices.map { path in Share(of: steps.flatMap { $0.vectors[path] }, in: whole) }
    }

    /// The mean over the steps of each path's signed share, in the order of the paths: every step that something is sent back to counts
    /// alike. They sum to 1; nil where nothing is sent back to any step.
    public var meanSignedShares: [Double]? {
        let counted = steps.map { $0.shares.compactMap(\.signedShare) }.filter {
            $0.count == paths.count && !$0.isEmpty
        }
        guard !counted.isEmpty else { return nil }
        return paths.indices.map { path in counted.reduce(0) { $0 + $1[path] } / Double(counted.count) }
    }

    /// The signals that a ledger is about first of all: the recurrent states, and the hidden state.
    public static func signals(of trace: Trace) -> [String] {
        let states = Set(trace.program.states.map(\.signal)).union(["h"])
        return trace.program.equations.map(\.signal).filter(states.contains)
    }
}

extension GateLedger.Step {
    fileprivate init(step: Int, vectors: [[Double]], size: Int) {
        let whole = vectors.reduce(Array(repeating: 0, count: size)) { sum, vector in
            zip(sum, vector).map { $0 + $1 }
        }
        self.step = step
        self.vectors = vectors
        sentBack = whole
        norm = euclideanNorm(whole)
        shares = vectors.map { GateLedger.Share(of: $0, in: whole) }
    }
}

extension GateLedger.Share {
    /// The share of a vector in a sum that it is part of.
    init(of part: [Double], in whole: [Double]) {
        norm = euclideanNorm(part)
        let length = euclideanNorm(whole)
        guard length != 0 else {
            normShare = nil
            signedShare = nil
            return
        }
        normShare = norm / length
        // Both are divided first, because the squares of small gradients are 0.
        signedShare = zip(part, whole).reduce(0) { $0 + ($1.0 / length) * ($1.1 / length) }
    }
}
