import Cells
import Matrices
import Unrolling

/// One entry of the pairwise map seen through: how the gradient of the loss of step t fared, step by step, on its way to step k.
///
/// `‖∂L_t/∂h[k]‖` is the norm at the step where the chain begins times the stretch of every step in between.
public struct GradientXRay: Sendable, Equatable {
    /// The signal that stands for h.
    public let signal: String
    /// The step of the loss, t.
    public let loss: Int
    /// The step of the state, k.
    public let state: Int
    /// `‖∂L_t/∂h[k]‖`.
    public let norm: Double
    /// The step where the chain begins: t, or the step taken last where the loss comes by layers above that go the other way.
    public let firstStep: Int
    /// The norm where the chain begins.
    public let firstNorm: Double
    /// The steps through which the gradient went, from the first back to that behind k; none where the chain begins at k.
    public let links: [Link]

    /// The way of the gradient through one step j, to the step before.
    public struct Link: Sendable, Equatable {
        /// The step, j.
        public let step: Int
        /// `‖∂L_t/∂h[j]‖`.
        public let norm: Double
        /// `‖∂L_t/∂h[j-1]‖ / ‖∂L_t/∂h[j]‖`; NaN where both are 0.
        public let stretch: Double
        /// The same for all recurrent states together, of what the step sends back alone: between the two singular values.
        public let stateStretch: Double
        /// The largest singular value of the step Jacobian; nil where computing it takes too much work.
        public let largestSingularValue: Double?
        /// The smallest one; nil as above.
        public let smallestSingularValue: Double?
        /// The direct term: the norm of what the loss of step t, or the layers above, add to the states at step j itself.
        public let joining: Double
        /// The slopes of the cell's functions.
        public let slopes: [SlopeSummary]

        /// The function that is furthest below the largest slope it could have; nil where none has a largest.
        public var mostClosed: SlopeSummary? {
            slopes.filter { $0.openness != nil }.min { ($0.openness ?? 1) < ($1.openness ?? 1) }
        }
    }

    /// The x-ray of an entry; nil if it was cancelled, if step t has no loss or does not reach step k, or if there is no such signal.
    ///
    /// - Parameters:
    ///   - signal: the cell's `h` unless another is named.
    ///   - spectra: those of the steps, if they are there already.
    /// - Precondition: `k` lies in `1...stepCount`.
    public init?(
        _ trace: Trace, loss t: Int, state k: Int, signal: String? = nil, spectra: JacobianSpectra? = nil,
        isCancelled: () -> Bool = { Task.isCancelled }
    ) {
        precondition((1...trace.stepCount).contains(k), "step \(k) of \(trace.stepCount)")
        let signal = signal ?? PairwiseMap.usualSignal(of: trace)
        let lanes = LossLanes(trace)
        guard lanes.reach.includes(loss: t, state: k),
            let gradients = lanes.gradients(of: signal, loss: t, isCancelled: isCancelled)
        else { return nil }
        let norms = gradients.signalGradients.map { euclideanNorm($0) }
        let first = lanes.reach == .all ? trace.stepsTaken[trace.stepCount - 1] : t
        self.signal = signal
        loss = t
        state = k
        norm = norms[k - 1]
        firstStep = first
        firstNorm = norms[first - 1]
        let taken = trace.stepsTaken.reversed()
        let passed = taken.drop { $0 != first }.prefix { $0 != k }
        guard
            let spectra = spectra ?? JacobianSpectra(trace, steps: Array(passed), isCancelled: isCancelled)
        else { return nil }
        links = passed.map { step in
            let before = trace.step(step, movedBy: -1) ?? step
            let sent = euclideanNorm(gradients.stateGradients[step - 1])
            return Link(
                step: step, norm: norms[step - 1], stretch: norms[before - 1] / norms[step - 1],
                stateStretch: euclideanNorm(gradients.carriedStateGradients[before - 1]) / sent,
                largestSingularValue: spectra.largest(at: step), smallestSingularValue: spectra.smallest(at: step),
                joining: gradients.joining(at: step), slopes: SlopeSummary.all(trace, at: step))
        }
    }

    /// The link that let the least through; nil where no stretch is a number.
    public var costliest: Link? {
        links.filter { !$0.stretch.isNaN }.min { $0.stretch < $1.stretch }
    }

    /// The link that stretched the most; nil as above.
    public var mostStretching: Link? {
        links.filter { !$0.stretch.isNaN }.max { $0.stretch < $1.stretch }
    }

    /// The x-ray in words: `‖∂L_12/∂h[3]‖ = 1.2e-4: of 0.31 at step 12, ×0.42 per step over 9 steps; step 7 cost most: ×0.11`.
    public var sentence: String {
        let name = "‖∂L_\(loss)/∂\(signal)[\(state)]‖ = \(rounded(norm, digits: 2))"
        guard !links.isEmpty else {
            return loss == state ? "\(name): the direct term alone" : "\(name): by the layers above alone"
        }
        var parts = ["\(name): of \(rounded(firstNorm, digits: 2)) at step \(firstStep)"]
        let mean = exponential(naturalLogarithm(norm / firstNorm) / Double(links.count))
        if norm > 0, norm < .infinity, firstNorm > 0, firstNorm < .infinity, mean > 0 {
            parts[0] += ", \(factorText(mean)) per step over \(counted(links.count, "step"))"
        }
        if let costliest {
            if costliest.stretch < 1 {
                parts.append("step \(costliest.step) cost most: \(factorText(costliest.stretch))")
            } else if let most = mostStretching {
                parts.append("no step shrank it; step \(most.step) stretched most: \(factorText(most.stretch))")
            }
        }
        return parts.joined(separator: "; ")
    }
}

extension LossGradients {
    /// The norm of what joins the states of a step without having come through a step taken later.
    fileprivate func joining(at step: Int) -> Double {
        euclideanNorm(zip(stateGradients[step - 1], carriedStateGradients[step - 1]).map { $0 - $1 })
    }
}
