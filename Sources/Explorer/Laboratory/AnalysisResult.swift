import Analysis

/// What an analysis has found.
public enum AnalysisResult: Sendable {
    /// How much a signal of each step has to do with the loss of each.
    case pairwise(PairwiseMap)
    /// The norm of the product of Jacobians, and its bounds.
    case bounds(FlowBounds)
    /// The question has no answer for this network; one sentence says why.
    case impossible(String)
}
