import Experiments

extension ExperimentEdit {
    /// Whether it names what the network reads.
    public var namesInput: Bool {
        switch self {
        case .text, .pulse, .task, .numbers: true
        default: false
        }
    }
}

extension Experiment {
    /// Gives the next input its own loss steps, unless someone asked for others.
    mutating func takeOwnLossSteps() {
        guard isLossPlacementUnasked else { return }
        lossPlacement = .everyStep
        isLossPlacementUnasked = false
    }
}
