import Cells
import Matrices
import Unrolling

/// Which inputs a prediction depends on, and how much: `‖∂logit[t]/∂x[k]‖²` for every step k (A. Madsen: Visualizing memorization in
/// RNNs, Distill 2019).
///
/// It is taken with respect to the inputs as the network reads them, and speaks of logits: softmax, and with it the loss, would hide
/// what a confident prediction depends on. Where a network goes in both directions, inputs of later steps count too.
public struct Connectivity: Sendable, Equatable {
    /// The step of the prediction.
    public let step: Int
    /// The class whose logit is looked at, from 0; nil for all logits together.
    public let logit: Int?
    /// `‖∂logit[t]/∂x[k]‖`, the Euclidean norm over the input, step 1 first; for all logits the Frobenius norm of `∂y[t]/∂x[k]`.
    public let norms: [Double]

    /// What is looked at.
    public enum Output: Sendable, Hashable {
        /// The logit of the most probable class.
        case predictedClass
        /// The logit of the step's target.
        case targetClass
        /// The logit of this class, from 0.
        case logit(Int)
        /// All logits: the sum of their connectivities.
        case allLogits
    }

    /// The connectivity of a step's prediction; nil without what is to be looked at: a target, a logit of this number, logits that
    /// are numbers; and where the computation was cancelled.
    ///
    /// - Precondition: `t` lies in `1...stepCount`.
    /// - Complexity: one reverse pass, for all logits as many as there are.
    public init?(
        _ network: NetworkTrace, at t: Int, of output: Output = .predictedClass, isCancelled: () -> Bool = { false }
    ) {
        guard let logits = network.readout.numbers(.value, of: "y", at: t), !logits.isEmpty else { return nil }
        let chosen: [Int]
        switch output {
        case .predictedClass:
            guard !logits.contains(where: \.isNaN) else { return nil }
            chosen = Array(logits.indices.max { (logits[$0], $1) < (logits[$1], $0) }.map { [$0] } ?? [])
        case .targetClass: chosen = network.sequence.targets[t - 1].map { [$0] } ?? []
        case .logit(let number): chosen = [number]
        case .allLogits: chosen = Array(logits.indices)
        }
        guard !chosen.isEmpty, chosen.allSatisfy(logits.indices.contains) else { return nil }
        var parts: [[Double]] = []
        for number in chosen {
            if isCancelled() { return nil }
            var weights = [Double](repeating: 0, count: logits.count)
            weights[number] = 1
            let derivatives = network.inputDerivatives(ofLogits: weights, at: t)
            parts.append((0..<network.stepCount).map { euclideanNorm(derivatives.row($0)) })
        }
        step = t
        logit = output == .allLogits ? nil : chosen[0]
        norms = (0..<network.stepCount).map { k in euclideanNorm(parts.map { $0[k] }) }
    }

    /// `‖∂logit[t]/∂x[k]‖²`, step 1 first.
    public var squares: [Double] { norms.map { $0 * $0 } }

    /// The squares divided by the largest of them, from 0 to 1: the band over a text. All 0 where nothing depends on the input, and
    /// 0 beside an infinite one; NaN where the norm is.
    public var normalized: [Double] {
        // The norms are divided first, because the squares of small ones are 0.
        guard let largest = norms.filter({ !$0.isNaN }).max(), largest > 0 else { return norms }
        return norms.map { norm in
            let share = norm == largest ? 1 : norm / largest
            return share * share
        }
    }

    /// The step whose input counts most; nil where none counts.
    public var strongestStep: Int? {
        let band = normalized
        guard let strongest = band.indices.max(by: { band[$0] < band[$1] }), band[strongest] > 0 else { return nil }
        return strongest + 1
    }

    /// How many inputs, the one of the step itself and those before it, hold this share of the connectivity with all of them; nil where
    /// there is none.
    public func reach(ofShare share: Double) -> Int? {
        let band = normalized.prefix(step)
        let total = band.reduce(0, +)
        guard total > 0, total.isFinite else { return nil }
        var sum = 0.0
        for (count, part) in band.reversed().enumerated() {
            sum += part
            if sum >= share * total { return count + 1 }
        }
        return step
    }

    /// The band in words: `the logit of class 3 at step 12 depends most on the input of step 11; 90 % of its connectivity lies within
    /// the last 4 inputs`.
    public var sentence: String {
        let subject = logit.map { "the logit of class \($0) at step \(step)" } ?? "the logits of step \(step)"
        let verb = logit == nil ? "depend" : "depends"
        guard let strongestStep else { return "\(subject) \(verb) on no input" }
        let start = "\(subject) \(verb) most on the input of step \(strongestStep)"
        guard let reach = reach(ofShare: 0.9) else { return start }
        let inputs = reach == 1 ? "in its own input" : "within the last \(reach) inputs"
        return "\(start); 90 % of \(logit == nil ? "their" : "its") connectivity lies \(inputs)"
    }
}
