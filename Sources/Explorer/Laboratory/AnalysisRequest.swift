/// A question about a run that takes too long to be answered while keys wait.
public enum AnalysisRequest: Sendable, Hashable {
    /// The bound on the product of Jacobians.
    case bound

    /// What the answer is about, whatever its steps are: the newest of a subject is shown until the right one is there.
    enum Subject: String, Sendable, Hashable, CaseIterable {
        case bound = "the bound"
    }

    /// What the answer is about.
    var subject: Subject {
        switch self {
        case .bound: .bound
        }
    }
}
