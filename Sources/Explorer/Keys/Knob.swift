import Analysis
import Cells
import Equations
import Experiments
import Screen
import Unrolling

/// What can be turned at any time.
enum Knob: Sendable, Hashable, CaseIterable {
    case cell
    case activation
    case gain
    case radius
    case inputScale
    case forgetBias
    case hidden
    case steps
    case loss
    case seed

    /// The name in the bar of knobs.
    var label: String {
        switch self {
        case .cell: "cell"
        case .activation: "φ"
        case .gain: "gain"
        case .radius: "ρ"
        case .inputScale: "input"
        case .forgetBias: "forget"
        case .hidden: "H"
        case .steps: "T"
        case .loss: "loss"
        case .seed: "seed"
        }
    }

    /// What it is set to.
    func value(in run: Run) -> String {
        let experiment = run.experiment
        switch self {
        case .cell: return run.resolved.cell.name
        case .activation: return experiment.activation.rawValue
        case .gain: return NumberText.compact(experiment.recurrentGain, digits: 5)
        case .radius: return experiment.spectralRadius.map { NumberText.compact($0) } ?? "off"
        case .inputScale: return NumberText.compact(experiment.inputScale, digits: 5)
        case .forgetBias: return experiment.forgetBias.map { NumberText.compact($0) } ?? "off"
        case .hidden: return String(run.resolved.sizes.hidden)
        case .steps: return String(run.trace.stepCount)
        case .loss: return experiment.lossPlacement == .everyStep ? "every" : "last"
        case .seed: return String(experiment.seed)
        }
    }

    /// Why turning it does nothing for a network; nil where it does something.
    func obstacle(in run: Run) -> String? {
        let cell = run.resolved.cell
        switch self {
        case .activation: return cell.usesActivation ? nil : "\(cell.name) has no φ in its equations"
        case .forgetBias: return cell.hasForgetGate ? nil : "\(cell.name) has no forget gate"
        case .gain, .radius: return run.trace.program.states.isEmpty ? "\(cell.name) has no recurrent state" : nil
        case .loss: return run.experiment.targets == .none ? "there are no targets" : nil
        case .steps:
            if case .numbers = run.experiment.input { return "the input is a table of numbers" }
            return nil
        case .cell, .inputScale, .hidden, .seed: return nil
        }
    }
}
