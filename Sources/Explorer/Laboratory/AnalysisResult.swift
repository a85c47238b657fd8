import Analysis
import Experiments

/// What an analysis has found.
public enum AnalysisResult: Sendable {
    /// How much a signal of each step has to do with the loss of each.
    case pairwise(PairwiseMap)
    /// The norm of the product of Jacobians, and its bounds.
    case bounds(FlowBounds)
    /// The chain of steps from a loss back to a state.
    case xRay(GradientXRay)
    /// The singular values of all step Jacobians, or of their products.
    case spectra(JacobianSpectra)
    /// The finite-time Lyapunov exponents.
    case lyapunov(LyapunovExponents)
    /// The eigenvalues of the matrices that act on earlier steps.
    case eigenvalues([RecurrentEigenvalues])
    /// Through which paths gradient comes back to each state.
    case ledgers([GateLedger])
    /// How long the network remembers.
    case memory(MemoryReport)
    /// How many units let nothing through, of every signal that can saturate.
    case saturation([Saturation])
    /// What the batch normalisations do to what they read.
    case normalisations([RecordedNormalisation])
    /// Which inputs the prediction of a step depends on.
    case connectivity(Connectivity)
    /// What the network would go on with behind a step.
    case continuation(Continuation)
    /// Where the gradients of networks that differ in their seed lie.
    case seeds(SeedBands)
    /// A gradient by two other ways, and what follows.
    case proof(GradientProof)
    /// What clipping does to the gradient.
    case clipping(ClippingTrial)
    /// What truncated backpropagation through time cuts off.
    case truncation(TruncationTrial)
    /// What penalties add.
    case penalties(PenaltyTrial)
    /// The loss over two parameters.
    case surface(ErrorSurface)
    /// The question has no answer for this network; one sentence says why.
    case impossible(String)
}
