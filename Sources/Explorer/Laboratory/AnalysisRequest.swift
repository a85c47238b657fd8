/// A question about a run that takes too long to be answered while keys wait.
public enum AnalysisRequest: Sendable, Hashable {
    /// How much a signal of each step has to do with the loss of each.
    case pairwise(signal: String)
    /// The norm of the product of Jacobians, and its bounds.
    case bounds

    /// What the answer is about, whatever its steps are: the newest of a subject is shown until the right one is there.
    enum Subject: String, Sendable, Hashable, CaseIterable {
        case pairwise = "the pairwise map"
        case bounds = "the bounds"
    }

    /// What the answer is about.
    var subject: Subject {
        switch self {
        case .pairwise: .pairwise
        case .bounds: .bounds
        }
    }
}
