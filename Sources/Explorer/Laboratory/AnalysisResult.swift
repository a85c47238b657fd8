import Analysis

/// What an analysis has found.
public enum AnalysisResult: Sendable {
    /// The bound on the product of Jacobians.
    case bound(PascanuBound)
    /// The question has no answer for this network; one sentence says why.
    case impossible(String)
}
