import Equations

/// A cell planned for running: which vectors stand where in a frame, and which operations go forward and back.
///
/// A program is a value without numbers in it; the numbers of the parameters are in `PackedParameters`, those of a run in a trace.
public struct Program: Sendable, Hashable {
    /// The equations, those of the readout among them.
    public let equations: [Equation]
    /// The three sizes.
    public let sizes: Sizes
    /// What φ stands for.
    public let activation: Activation
    /// The signals in the order of their equations; the input `x` is not among them.
    public let signals: [SignalDescription]
    /// The input.
    public let input: SignalDescription
    /// The parameters in the order of first use.
    public let parameters: [ParameterShape]
    /// The recurrent states: what lies in a cycle through time and is read from an earlier step.
    public let states: [StateDescription]
    /// The batch normalisations.
    public let batchNormalizations: [BatchNormalization]
    /// The most steps that any equation looks back.
    public let longestLag: Int
    /// Doubles per step and arena.
    public let frameSize: Int
    /// How many numbers a step has: those of the input, the signals and the unnamed vectors within their equations, and the
    /// deviations that batch normalisations divide by.
    public let valuesPerStep: Int
    /// How many gradients a step has: one for each of its values, and one for each use of a parameter as a factor.
    public let gradientsPerStep: Int

    let layout: FrameLayout.Summary
    let constants: ConstantLayout
    let runs: [MatrixRun]
    let forward: ForwardPlan
    let reverse: ReversePlan
    let direct: ReversePlan
    let jacobian: ReversePlan
    /// Where the parameters are used.
    public let parameterUses: ParameterUses

    /// The forward operations of each phase.
    struct ForwardPlan: Sendable, Hashable {
        let before: [PlannedOperation]
        let recurrent: [PlannedOperation]
        let after: [PlannedOperation]
    }

    /// The description of a signal, `x` among them.
    public func signal(_ name: String) -> SignalDescription? {
        name == "x" ? input : signals.first { $0.name == name }
    }

    /// The shape of a parameter.
    public func parameter(_ name: String) -> ParameterShape? {
        parameters.first { $0.name == name }
    }
}

/// A signal of a program.
public struct SignalDescription: Sendable, Hashable {
    /// The name in the equations.
    public let name: String
    /// How many numbers it has.
    public let size: Int
    /// What the author wrote behind its equation.
    public let comment: String?
    /// The interval its values lie in, as far as its equation says; never `.activation`.
    public let range: ValueRange
    /// The function whose value it is, if its equation is one function of a pre-activation.
    public let function: Function?
    /// Where its numbers stand in a frame.
    public let frameOffset: Int
    /// Where its pre-activation, the argument of its function, stands in a frame; nil if its equation is no function of one.
    public let preActivationFrameOffset: Int?
}

/// A recurrent state.
public struct StateDescription: Sendable, Hashable {
    /// The signal.
    public let signal: String
    /// How many numbers it has.
    public let size: Int
    /// 0 for the state itself; k for its value k steps before, which is a state too where an equation looks back further than a step.
    public let delay: Int
    let offset: Int

    /// The name, with the time where it is not t: `h`, `h[t-1]`.
    public var label: String { delay == 0 ? signal : "\(signal)[t-\(delay)]" }
}
