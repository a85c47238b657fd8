/// How the norm of a gradient changes on its way back through time: whether it vanishes or explodes, and how fast.
///
/// A straight line is fitted to the logarithm of the norm over the steps, going back; its slope is the finite-time Lyapunov
/// exponent. Only stretches of ordinary numbers are fitted: a norm that is 0, inf or NaN ends the stretch and is reported.
public struct GradientFlow: Sendable, Equatable {
    /// What kind of flow it is.
    public internal(set) var regime: Regime
    /// The factor that the norm is multiplied by per step back; nil where no fit means anything.
    public let growthPerStep: Double?
    /// The natural logarithm of `growthPerStep`: the finite-time Lyapunov exponent.
    public let exponent: Double?
    /// How many steps back until less than 1 % is left, as recorded and not as fitted; nil if never within the sequence.
    public let horizon: Int?
    /// The step where the flow starts: the last whose norm is not 0. Later steps have no loss behind them.
    public internal(set) var startStep: Int?
    /// The first step, going back, whose norm is 0.
    public internal(set) var firstZero: Int?
    /// The first step, going back, whose norm is 0 because it became too small for Float64; nil where it was cut off at once.
    public internal(set) var firstUnderflow: Int?
    /// The first step, going back, whose norm is infinite or NaN.
    public internal(set) var firstNonFinite: Int?
    /// The steps that the line was fitted to.
    public internal(set) var fittedSteps: ClosedRange<Int>?

    /// How a gradient fares on its way back.
    public enum Regime: Sendable, Equatable {
        /// It shrinks at least to a half over the steps seen.
        case vanishing
        /// It neither halves nor doubles over the steps seen.
        case stable
        /// It grows at least to the double over the steps seen.
        case exploding
        /// No single factor per step describes it.
        case undetermined(Reason)
    }

    /// Why no single factor per step describes a flow.
    public enum Reason: Sendable, Equatable {
        /// All norms are 0, or there are none.
        case noGradient
        /// Fewer than three norms can be used.
        case tooFewSteps(Int)
        /// The norm falls to 0 at once, and stays there.
        case cutOff(step: Int)
        /// The norm is 0 at a step, but not at all earlier ones.
        case interrupted(step: Int)
        /// The norm became too small for Float64 before there was anything to fit.
        case underflow(step: Int)
        /// The norm is infinite.
        case overflow(step: Int)
        /// The norm is no number.
        case notANumber(step: Int)
        /// The norms lie far from any line: by a factor of more than 3, with less than half of their variance explained.
        case uneven
    }

    /// Reads the norms of the steps from `firstStep` on, in the order of time; the flow is seen from the last one back.
    public init(norms: [Double], firstStep: Int = 1) {
        let stretch = FlowStretch(norms: norms, firstStep: firstStep)
        let fit = stretch.fit
        let regime = Regime(stretch: stretch, fit: fit)
        let isFitted = if case .undetermined = regime { false } else { true }
        self.regime = regime
        exponent = isFitted ? fit?.slope : nil
        growthPerStep = exponent.map(exponential)
        fittedSteps = isFitted ? stretch.steps : nil
        startStep = stretch.startStep
        horizon = stretch.horizon
        firstZero = stretch.firstZero
        firstUnderflow = stretch.firstUnderflow
        firstNonFinite = stretch.firstNonFinite
    }

    /// The steps in which the norm halves; nil where it does not shrink, or so slowly that the steps seen cannot tell.
    public var halfLife: Double? { time(falling: true) }

    /// The steps in which the norm doubles; nil where it does not grow, or so slowly that the steps seen cannot tell.
    public var doublingTime: Double? { time(falling: false) }

    private func time(falling: Bool) -> Double? {
        guard let exponent, let fittedSteps, exponent != 0, (exponent < 0) == falling else { return nil }
        let time = naturalLogarithmOfTwo / abs(exponent)
        return time <= 100 * Double(fittedSteps.count) ? time : nil
    }
}

let naturalLogarithmOfTwo = 0.693147180559945309417
