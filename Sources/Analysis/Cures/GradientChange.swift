import Cells
import Matrices

/// What became of a gradient: how long it was, how long it is, and whether it still points the same way.
public struct GradientChange: Sendable, Equatable {
    /// The Euclidean norm before.
    public let before: Double
    /// The Euclidean norm after.
    public let after: Double
    /// The norm of the difference between the two.
    public let difference: Double
    /// The cosine of the angle between the two: 1 where the direction was kept; nil where one of them is 0 or not finite.
    public let cosine: Double?

    /// The change from one vector to another.
    ///
    /// - Precondition: they have the same length.
    public init(from before: [Double], to after: [Double]) {
        precondition(before.count == after.count, "\(before.count) numbers became \(after.count)")
        let norm = euclideanNorm(before)
        let newNorm = euclideanNorm(after)
        self.before = norm
        self.after = newNorm
        difference = euclideanNorm(zip(before, after).map { $0 - $1 })
        guard norm > 0, norm.isFinite, newNorm > 0, newNorm.isFinite else {
            cosine = nil
            return
        }
        // Of unit vectors, so that neither a product of large numbers nor one of small ones is lost.
        let product = zip(before, after).reduce(0) { $0 + ($1.0 / norm) * ($1.1 / newNorm) }
        cosine = min(1, max(-1, product))
    }

    /// The change of the gradient of all parameters together.
    public init(from before: ParameterSet, to after: ParameterSet) {
        self.init(from: before.entries, to: after.entries)
    }

    /// How much of the norm is left, ‖after‖/‖before‖; nil where there was none, or one that is not finite.
    public var ratio: Double? { before > 0 && before.isFinite ? after / before : nil }

    /// How much of the gradient was lost, ‖before − after‖/‖before‖; nil where there was none, or one that is not finite.
    public var lost: Double? { before > 0 && before.isFinite ? difference / before : nil }

    /// Whether the direction is the same, as far as Float64 can tell; nil where there is no direction.
    public var isDirectionKept: Bool? { cosine.map { $0 > 1 - 1e-12 } }

    /// What is to be said of a norm that is no ordinary number; nil where both are finite.
    public var fault: String? {
        if before.isNaN { return "The gradient has a NaN in it: no rule makes it a direction again." }
        if before.isInfinite, after.isFinite {
            return
                "The gradient's norm is infinite: what is left of it has the signs of the gradient, not its direction."
        }
        if before.isInfinite {
            return "The gradient's norm is infinite, and no factor makes it finite: inf · 0 is NaN."
        }
        return after.isFinite ? nil : "The gradient was finite, and is not any more."
    }
}
