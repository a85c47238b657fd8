import Experiments
import Unrolling

/// What is looked at, as far as commands choose it and expressions can ask for it.
public struct ViewPlace: Sendable, Equatable {
    /// The step, from 1.
    public var step = 1
    /// The pass.
    public var pass = ViewCommand.Pass.forward
    /// The unit, counted from 1.
    public var unit = 1
    /// The signal.
    public var signal = "h"
    /// Which of its numbers.
    public var quantity = Trace.Quantity.value
    /// The panel in front.
    public var panel = PanelName.gradients
    /// What is compared.
    public var lanes = Lanes.none

    /// The place that a session begins with.
    public init() {}

    /// The place after a command, in a run of so many steps.
    public mutating func apply(_ command: ViewCommand, stepCount: Int) {
        switch command {
        case .go(let step): self.step = min(max(1, step), stepCount)
        case .goToLast: step = stepCount
        case .pass(let pass): self.pass = pass
        case .unit(let unit): self.unit = unit
        case .signal(let name): signal = name
        case .show(let quantity): self.quantity = quantity
        case .panel(let name): panel = name
        case .page(let name): panel = name.mainPanel
        case .seeds: panel = .seeds
        case .lanes(let lanes): self.lanes = lanes
        case .surface: panel = .surface
        case .sample: panel = .prediction
        case .normalisation: panel = .normalisation
        case .layer, .follow, .play, .pause, .speed, .print: break
        }
    }
}
