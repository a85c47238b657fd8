import Cells
import Equations
import Unrolling

extension GradientProof {
    /// What the three paths say together.
    public enum Verdict: Sendable, Hashable {
        /// All agree, to so many digits.
        case agree(digits: Int)
        /// All say 0, and why.
        case zero(ZeroReason)
        /// Forward mode agrees to so many digits; the gradient is too small next to the rounding of the loss for differences to see it.
        case unseen(digits: Int)
        /// All agree as far as rounding lets them: the number is so small a part of what arrives that its digits are lost.
        case rounding
        /// Forward mode agrees; a ReLU has its kink within the step, and the slopes to its left and right differ.
        case kink(at: String, left: Double, right: Double)
        /// Forward mode agrees to so many digits; what is lost by rounding grows so much on the way that differences see another run.
        case chaos(digits: Int)
        /// The numbers on the way are so small that Float64 has no digits left for them.
        case underflow
        /// Numbers on the way are infinite or NaN.
        case notFinite
        /// Forward mode says something else.
        case forwardModeDisagrees
        /// Forward mode agrees, differences say something else, and nothing explains it.
        case differenceDisagrees

        /// Whether the number is right, or all that stands against it is explained.
        public var isAccepted: Bool { self != .forwardModeDisagrees && self != .differenceDisagrees }
    }

    /// Why a gradient is 0.
    public enum ZeroReason: Sendable, Hashable {
        /// Nothing leads from the number to a loss.
        case noPath
        /// A ReLU is off.
        case dead(at: String)
        /// A function is so far out on its curve that its slope rounds to 0.
        case saturated(at: String)
        /// The product of all factors is smaller than the smallest Float64.
        case underflow
    }
}

/// Judges a gradient by what the other paths say.
struct ProofJudgement {
    let backpropagated: Double
    let forwardMode: Double
    let difference: FiniteDifference?
    /// The norm of the gradients that it is made of.
    let arriving: Double
    /// How far the nearest kink of a ReLU is.
    let kinkDistance: Double
    /// Whether a run that rounds differently is another run.
    let isChaotic: Bool
    let tolerance: Double

    /// What keeps a path from being compared, or that it can be.
    enum Comparison: Sendable, Hashable {
        case compared(error: Double)
        case unseen
        case kink
        case chaos
        case underflow
        case notFinite
    }

    /// Forward mode against backpropagation.
    var forwardComparison: Comparison {
        if !backpropagated.isFinite, !forwardMode.isFinite { return .notFinite }
        // Below this a number has lost digits, and so have the factors that made it.
        let tiny = Double.leastNormalMagnitude / Double.ulpOfOne
        let isTiny = abs(backpropagated) < tiny && abs(forwardMode) < tiny
        if isTiny, forwardModeError > tolerance { return .underflow }
        return .compared(error: ProofComparison.error(backpropagated, forwardMode, arriving: arriving))
    }

    private var forwardModeError: Double { ProofComparison.relativeError(backpropagated, forwardMode) }

    /// Finite differences against backpropagation.
    var differenceComparison: Comparison {
        guard backpropagated.isFinite, let difference else { return .notFinite }
        let error = ProofComparison.error(backpropagated, difference.value, arriving: arriving)
        if error <= tolerance { return .compared(error: error) }
        if kinkDistance <= 4 * difference.widestStep { return .kink }
        let isWithin = abs(backpropagated - difference.value) <= 8 * difference.error
        // A difference that is no better than the number is small says nothing about it.
        if isChaotic { return .chaos }
        if isWithin, difference.error > 1e-3 * tolerance * abs(backpropagated) { return .unseen }
        return .compared(error: error)
    }

    /// The verdict on a single number that was moved.
    func verdict(
        _ notes: ReplayNotes, in replay: NetworkReplay, along movement: Movement, unit: Double
    ) -> GradientProof.Verdict {
        guard case .compared(let error) = forwardComparison else {
            return forwardComparison == .underflow ? .underflow : .notFinite
        }
        if error > tolerance { return .forwardModeDisagrees }
        let isZero = backpropagated == 0 && forwardMode == 0
        switch differenceComparison {
        case .compared(let error) where error > tolerance: return .differenceDisagrees
        case .compared, .unseen, .underflow:
            if isZero { return .zero(notes.reasonForZero(in: replay)) }
            return forwardModeError > tolerance ? .rounding : agreement
        case .kink:
            let sides = replay.sides(along: movement)
            let place = notes.nearestKink.map(replay.name) ?? ""
            return .kink(at: place, left: sides.left / unit, right: sides.right / unit)
        case .chaos: return .chaos(digits: ProofComparison.digits(forwardModeError))
        case .notFinite: return .notFinite
        }
    }

    /// How far forward mode agrees, and differences too if they can.
    private var agreement: GradientProof.Verdict {
        let error = difference.map { ProofComparison.relativeError(backpropagated, $0.value) } ?? .infinity
        if error > tolerance { return .unseen(digits: ProofComparison.digits(forwardModeError)) }
        return .agree(digits: ProofComparison.digits(max(error, forwardModeError)))
    }
}

extension ReplayNotes {
    /// Why no slope arrived at the loss.
    func reasonForZero(in replay: NetworkReplay) -> GradientProof.ZeroReason {
        if smallestSlope < Double.leastNormalMagnitude / Double.ulpOfOne { return .underflow }
        guard let block else { return .noPath }
        let place = replay.name(of: block.place)
        return block.function == .relu ? .dead(at: place) : .saturated(at: place)
    }
}

extension NetworkReplay {
    /// What a place is called: `h at step 3, unit 2`.
    func name(of place: ReplayPlace) -> String {
        let layers = network.network.layers
        let signal = programs[place.program].signals[place.signal].name
        let name = layers.indices.contains(place.program) ? layers[place.program].name(of: signal) : signal
        return "\(name) at step \(place.step), unit \(place.unit + 1)"
    }

    /// The slopes to the left and to the right of a number that stands at a kink.
    fileprivate func sides(along movement: Movement) -> Sides {
        let step = 0x1p-20
        var amounts = Lanes.zero
        amounts[0] = -step
        amounts[1] = step
        var sides = Sides(left: 0, right: 0)
        for loss in losses(moving: movement.scaled(by: amounts)) {
            sides.left += (loss[2] - loss[0]) / step
            sides.right += (loss[1] - loss[2]) / step
        }
        return sides
    }

    /// One-sided slopes.
    fileprivate struct Sides {
        var left: Double
        var right: Double
    }
}
