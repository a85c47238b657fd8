import Cells
import Unrolling

/// What theory says about the norm of `∂s[T]/∂s[k]`, next to what it is, for every k.
///
/// Elements are numbered by k = 0 … T, 0 being the initial state. Where a layer runs backward, T is the step taken last: step 1.
public struct FlowBounds: Sendable, Equatable {
    /// The spectral norm of `∂s[T]/∂s[k]`.
    public let norms: [Double]
    /// The product of the spectral norms of the step Jacobians between k and T: a bound, as if all steps stretched the same direction.
    public let stepNormProducts: [Double]
    /// `(σ_max·γ)^(T-k)`, the bound of Pascanu et al. (2013); nil where it is not defined.
    public let sigmaPowers: [Double]?
    /// `ρ^(T-k)`, which is no bound: what the recurrent matrix does to its leading eigenvector in so many steps; nil as above.
    public let radiusPowers: [Double]?
    /// σ_max, ρ and γ, or why there are none.
    public let theory: Result<PascanuBound, PascanuBound.Undefined>
    /// How the norm itself changes on the way back.
    public let flow: GradientFlow

    /// The bounds of a recording, with the norms of its Jacobians.
    ///
    /// - Precondition: `jacobians` are those of the trace.
    public init(_ trace: Trace, jacobians: StepJacobians) {
        precondition(jacobians.stepNorms.count == trace.stepCount, "Jacobians of another trace")
        norms = jacobians.productNorms
        flow = GradientFlow(norms: jacobians.productNorms, in: trace)
        // How many steps lie between k and the step taken last.
        let distances = (0...trace.stepCount).map { trace.stepCount - ($0 == 0 ? 0 : trace.place(ofStep: $0)) }
        var products: [Double] = [1]
        for norm in trace.inOrderTaken(jacobians.stepNorms).reversed() {
            products.append(products[products.count - 1] * norm)
        }
        stepNormProducts = distances.map { products[$0] }
        let theory: Result<PascanuBound, PascanuBound.Undefined>
        do throws(PascanuBound.Undefined) {
            theory = .success(try PascanuBound(trace))
        } catch {
            theory = .failure(error)
        }
        self.theory = theory
        guard case .success(let bound) = theory else {
            sigmaPowers = nil
            radiusPowers = nil
            return
        }
        func powers(_ factor: Double) -> [Double] {
            var all: [Double] = [1]
            for _ in 0..<trace.stepCount { all.append(all[all.count - 1] * factor) }
            return distances.map { all[$0] }
        }
        sigmaPowers = powers(bound.factor)
        radiusPowers = powers(bound.spectralRadius)
    }

    /// What the bounds say, in words: σ_max and ρ under their own names, or why there is no σ_max.
    public var sentence: String {
        switch theory {
        case .success(let bound): bound.sentence
        case .failure(let reason): "\(reason.description) The products of the step norms hold for any cell."
        }
    }

    /// What to think of it where σ_max·γ and ρ are on different sides of 1, or what happens is not what ρ suggests; nil where all agree.
    public var disagreement: String? {
        guard case .success(let bound) = theory, bound.factor.isFinite, bound.spectralRadius.isFinite else {
            return nil
        }
        let matrix = bound.matrixText
        let sigma = "σ_max(\(matrix))·γ = \(rounded(bound.factor, digits: 3))"
        let radius = "ρ(\(matrix)) = \(rounded(bound.spectralRadius, digits: 3))"
        if bound.factor.isAboveOne, bound.spectralRadius.isBelowOne {
            return "\(sigma) > 1 allows growth, but \(radius) < 1: a step may stretch some direction, while many steps "
                + "of \(matrix) alone shrink every one."
        }
        if bound.factor.isBelowOne, bound.spectralRadius.isAboveOne {
            return "\(radius) > 1, but \(sigma) < 1: \(matrix) alone would grow, the slope of φ takes away more."
        }
        if bound.spectralRadius.isAboveOne, flow.regime == .vanishing {
            return "\(sigma) and \(radius) are both above 1, yet the flow vanishes: the slopes of φ are far below γ."
        }
        return nil
    }
}
