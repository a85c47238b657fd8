import Cells
import Equations
import Unrolling

/// All gradients of a recording held against finite differences and forward mode.
public struct GradientVerification: Sendable {
    /// What was looked at.
    public let plan: VerificationPlan
    /// The plan in words.
    public let planSentences: [String]
    /// The largest relative error that is accepted.
    public let tolerance: Double
    /// A row for each parameter, each signal and its pre-activation, each initial state, and the inputs.
    public let rows: [Row]

    /// Whether no path disagrees.
    public var isAccepted: Bool { rows.allSatisfy(\.isAccepted) }

    /// What was found for one thing.
    public struct Row: Sendable, Hashable {
        /// What it is: `W_hi`, `h`, with the layer's name where there are several.
        public let name: String
        /// The numbers in all, as `[rows × columns]` or `[steps × units]`.
        public let shape: String
        /// Against forward mode.
        public internal(set) var forwardMode = Path()
        /// Against finite differences.
        public internal(set) var differences = Path()
        /// The largest relative error that is accepted.
        let tolerance: Double

        /// Whether neither path disagrees.
        public var isAccepted: Bool {
            // An error that is no number is no agreement.
            forwardMode.worstError <= tolerance && differences.worstError <= tolerance
        }
    }

    /// What a path found.
    public struct Path: Sendable, Hashable {
        /// How many numbers or directions were compared.
        public private(set) var compared = 0
        /// The largest relative error of those.
        public private(set) var worstError = 0.0
        /// Where it was found; nil where there is no error at all.
        public private(set) var worstPlace: String?
        /// How many were too small for differences to see.
        public private(set) var unseen = 0
        /// How many have the kink of a ReLU within the step.
        public private(set) var kinks = 0
        /// How many differences see another run, because rounding grows too much on the way.
        public private(set) var chaotic = 0
        /// How many are so small that Float64 has no digits left.
        public private(set) var underflows = 0
        /// How many are infinite or NaN on both paths.
        public private(set) var notFinite = 0

        mutating func add(_ comparison: ProofJudgement.Comparison, at place: @autoclosure () -> String) {
            switch comparison {
            case .compared(let error):
                compared += 1
                guard error > worstError else { return }
                worstError = error
                worstPlace = place()
            case .unseen: unseen += 1
            case .kink: kinks += 1
            case .chaos: chaotic += 1
            case .underflow: underflows += 1
            case .notFinite: notFinite += 1
            }
        }
    }

    /// Verifies a recording.
    ///
    /// - Precondition: the recording holds the gradients of the inputs, as runs of experiments do.
    public init(_ network: NetworkTrace, tolerance: Double = GradientProof.tolerance) {
        self.init(NetworkReplay(network), tolerance: tolerance, changing: { _ in })
    }

    /// The same with gradients that were changed, to see that wrong ones are found.
    init(
        _ replay: NetworkReplay, tolerance: Double = GradientProof.tolerance, plan: VerificationPlan? = nil,
        changing: (inout RecordedGroup) -> Void = { _ in }
    ) {
        let plan = plan ?? VerificationPlan(replay)
        self.plan = plan
        self.tolerance = tolerance
        planSentences = plan.sentences(stepCount: replay.network.stepCount)
        rows = VerificationOutline(replay, steps: plan.steps).items.map { item in
            var groups = item.groups.compactMap { RecordedGroup($0, in: replay) }
            for index in groups.indices { changing(&groups[index]) }
            var row = Row(
                name: item.name ?? groups.first?.name ?? "", shape: Self.shape(of: groups, steps: item.stepCount),
                tolerance: tolerance)
            for group in groups {
                GroupVerification(group, replay: replay, plan: plan, tolerance: tolerance).add(to: &row)
            }
            return row
        }
    }

    private static func shape(of groups: [RecordedGroup], steps: Int?) -> String {
        guard let group = groups.first else { return "" }
        if let steps { return "\(steps) × \(group.rows)" }
        return group.columns > 1 ? "\(group.rows) × \(group.columns)" : "\(group.rows)"
    }
}
