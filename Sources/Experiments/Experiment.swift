import Cells
import Unrolling

// This room says what to run and works it out; it runs nothing, trains nothing and knows no command and no screen.

/// What to run: a cell, its sizes and parameters, the input and the loss.
///
/// An experiment is what its author wrote; `resolve()` works out the rest. No field changes what another one means.
public struct Experiment: Sendable, Equatable {
    /// The cell.
    public var cell: CellChoice
    /// The layers of the network.
    public var layers = RequestedLayers.alike(1)
    /// Whether every layer also has a part that runs from the last step to the first.
    public var isBidirectional = false
    /// φ, for the cells that have one.
    public var activation: Activation = .tanh
    /// The sizes that are asked for.
    public var sizes = RequestedSizes()
    /// Parameters given literally; those left out are initialised from the seed.
    public var parameters: [String: GivenParameter] = [:]
    /// The running statistics of batch normalisations, by the names of their gains; without them means of 0 and variances of 1 serve.
    public var statistics: [String: RunningStatistics] = [:]
    /// How parameters are initialised; an exact name beats a pattern, and a later rule an earlier one.
    public var initializers: [InitializerRule] = []
    /// The seed of all random numbers.
    public var seed: UInt64 = 7
    /// The initial states that are not zero.
    public var initial: [String: [Double]] = [:]
    /// What is fed to the network.
    public var input: ExperimentInput
    /// What the readout is compared with.
    public var targets: ExperimentTargets
    /// How it is compared; nil is as the targets are: numbers by the squared error, classes by the cross-entropy.
    public var loss: Loss?
    /// Which steps have a loss.
    public var lossPlacement: LossPlacement = .everyStep
    /// Whether nobody asked for that placement: it belongs to the input, and another input has a loss at every step.
    public var isLossPlacementUnasked = false
    /// A factor on every matrix that acts on an earlier state.
    public var recurrentGain = 1.0
    /// The spectral radius that every square matrix acting on an earlier state is scaled to, before the gain.
    public var spectralRadius: Double?
    /// A factor on the input.
    public var inputScale = 1.0
    /// The value of all biases of the forget gate, where the cell has one.
    public var forgetBias: Double?
    /// The longest dependence that the gates are to span from the start, T_max, in steps; where it is given the biases of the forget gate
    /// are ln u with u uniform between 1 and T_max − 1, and those of the input gate −ln u (Tallec & Ollivier 2018).
    public var chrono: Int?
    /// What is done against gradients that vanish or explode; nothing that is recorded of the run itself depends on it.
    public var cures = Cures.none
    /// Sentences about where the experiment is from, for people; nothing is computed from them.
    public var notes: [String] = []

    /// An experiment with a cell on an input; without targets, a text's are its next characters and other input has none.
    public init(cell: CellChoice, input: ExperimentInput, targets: ExperimentTargets? = nil) {
        self.cell = cell
        self.input = input
        self.targets = targets ?? .standard(for: input)
    }
}

extension Experiment {
    /// The loss that is asked for, or that the targets are for.
    public var resolvedLoss: Loss {
        if let loss { return loss }
        switch (targets, input) {
        case (.vectors, _): return .squaredError
        case (.ofTask, .task(let task)): return task.loss
        default: return .crossEntropy
        }
    }
}

extension ExperimentTargets {
    /// The targets of an experiment that says nothing about them.
    public static func standard(for input: ExperimentInput) -> ExperimentTargets {
        switch input {
        case .text, .encoded, .windows: .nextCharacter
        case .task: .ofTask
        case .numbers, .pulse: .none
        }
    }
}
