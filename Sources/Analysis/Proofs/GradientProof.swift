import Unrolling

/// A gradient number from backpropagation through time next to two other ways to it: central finite differences and forward mode.
///
/// Both walk the trees of the equations with plain numbers and share no operation with the planned program. Finite differences move
/// the number and compute the rest of the network anew; forward mode carries the slope along the recorded values.
public struct GradientProof: Sendable, Equatable {
    /// The number.
    public let place: GradientPlace
    /// What it is called: `W_hi[3, 2]`, `h at step 5, unit 2`, counted from 1, with the layer's name where there are several.
    public let name: String
    /// What backpropagation through time says.
    public let backpropagated: Double
    /// What central differences of the loss say; nil where no difference is finite.
    public let difference: FiniteDifference?
    /// What forward mode says.
    public let forwardMode: Double
    /// What follows.
    public let verdict: Verdict

    /// Above this relative error two paths disagree.
    public static let tolerance = 1e-6

    /// The relative error of the finite difference; nil where there is none.
    public var differenceError: Double? {
        difference.map { ProofComparison.relativeError(backpropagated, $0.value) }
    }

    /// The relative error of forward mode.
    public var forwardModeError: Double { ProofComparison.relativeError(backpropagated, forwardMode) }

    /// The proof of a number of a recording; nil where there is no such number.
    ///
    /// - Precondition: the recording holds the gradients of the inputs, as runs of experiments do.
    public init?(_ network: NetworkTrace, of place: GradientPlace) {
        self.init(NetworkReplay(network), of: place, claimed: nil)
    }

    /// The same for another number than the recorded one.
    init?(_ replay: NetworkReplay, of place: GradientPlace, claimed: Double?) {
        guard let group = RecordedGroup(place.group, in: replay), let index = group.index(of: place.position) else {
            return nil
        }
        let unit = group.unit(ofEntry: index)
        let movement = group.movement(ofEntry: index)
        let slopes = replay.slopes(along: movement)
        let distance = slopes.notes.kinkDistances[0]
        self.place = place
        name = group.name(ofEntry: index)
        backpropagated = claimed ?? group.gradients[index]
        forwardMode = slopes.values[0] / unit
        difference = replay.difference(along: movement, kinkDistance: distance)?.divided(by: unit)
        verdict = ProofJudgement(
            backpropagated: backpropagated, forwardMode: forwardMode, difference: difference,
            arriving: group.arriving, kinkDistance: distance * unit, isChaotic: replay.isChaotic,
            tolerance: Self.tolerance
        ).verdict(slopes.notes, in: replay, along: movement, unit: unit)
    }
}
