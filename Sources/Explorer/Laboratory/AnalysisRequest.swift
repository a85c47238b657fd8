import Analysis
import Experiments

/// A question about a run that takes too long to be answered while keys wait.
public enum AnalysisRequest: Sendable, Hashable {
    /// How much a signal of each step has to do with the loss of each.
    case pairwise(signal: String)
    /// The norm of the product of Jacobians, and its bounds.
    case bounds
    /// The chain of steps from a loss back to a state.
    case xRay(signal: String, loss: Int, state: Int)
    /// The singular values of all step Jacobians.
    case stepSpectra
    /// The singular values of all products of Jacobians back from the last step.
    case productSpectra
    /// The finite-time Lyapunov exponents.
    case lyapunov
    /// The eigenvalues of the matrices that act on earlier steps.
    case eigenvalues
    /// Through which paths gradient comes back to each state.
    case ledgers
    /// How long the network remembers.
    case memory
    /// How many units let nothing through, of every signal.
    case saturation
    /// What the batch normalisations do to what they read.
    case normalisations
    /// Which inputs the prediction of a step depends on.
    case connectivity(step: Int)
    /// What the network would go on with behind a step.
    case continuation(step: Int, rule: SamplingRule)
    /// The gradient curves of so many networks that differ in their seed.
    case seeds(count: Int)
    /// A gradient by two other ways, and what follows.
    case proof(GradientPlace)
    /// What clipping does to the gradient.
    case clipping
    /// What truncated backpropagation through time cuts off.
    case truncation
    /// What penalties add.
    case penalties
    /// The loss over two parameters.
    case surface(SurfaceChoice)

    /// What the answer is about, whatever its steps are: the newest of a subject is shown until the right one is there.
    enum Subject: String, Sendable, Hashable, CaseIterable {
        case pairwise = "the pairwise map"
        case bounds = "the bounds"
        case xRay = "the x-ray"
        case stepSpectra = "the singular values"
        case productSpectra = "the singular values of the products"
        case lyapunov = "the Lyapunov exponents"
        case eigenvalues = "the eigenvalues"
        case ledgers = "the gate ledger"
        case memory = "the memory"
        case saturation = "the saturation"
        case normalisations = "the batch normalisations"
        case connectivity = "the connectivity"
        case continuation = "the continuation"
        case seeds = "the band of the seeds"
        case proof = "the proof"
        case clipping = "the clipped gradient"
        case truncation = "the truncated gradients"
        case penalties = "the penalties"
        case surface = "the error surface"
    }

    /// What the answer is about.
    var subject: Subject {
        switch self {
        case .pairwise: .pairwise
        case .bounds: .bounds
        case .xRay: .xRay
        case .stepSpectra: .stepSpectra
        case .productSpectra: .productSpectra
        case .lyapunov: .lyapunov
        case .eigenvalues: .eigenvalues
        case .ledgers: .ledgers
        case .memory: .memory
        case .saturation: .saturation
        case .normalisations: .normalisations
        case .connectivity: .connectivity
        case .continuation: .continuation
        case .seeds: .seeds
        case .proof: .proof
        case .clipping: .clipping
        case .truncation: .truncation
        case .penalties: .penalties
        case .surface: .surface
        }
    }
}
