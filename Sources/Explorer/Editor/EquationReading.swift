import Cells
import Equations
import Experiments
import Unrolling

/// What equations that are being typed would make of a network, beside the network that runs.
struct EquationReading: Sendable {
    /// What is wrong, where it stands; empty for equations that can be applied.
    let faults: [EquationError]
    /// Why they cannot be applied, where the reason has no place in the text.
    let obstacle: String?
    /// What the equations allow but their author probably did not mean.
    let warnings: [EquationError]
    /// The signals and their sizes, readout included; empty while something is wrong.
    let signals: [SignalDescription]
    /// The parameters, in the order of first use; empty while something is wrong.
    let parameters: [Reading]
    /// The parameters of the network that runs which the equations use no more.
    let dropped: [String]

    /// A parameter of the equations, beside the one of the network that runs.
    struct Reading: Sendable, Equatable {
        let shape: ParameterShape
        let fate: Fate
    }

    /// What becomes of a parameter.
    enum Fate: Sendable, Equatable {
        /// It keeps its numbers.
        case kept
        /// There was none of this name.
        case new
        /// There was one of this name, but in another shape: it is drawn anew.
        case reshaped
    }

    /// Whether the equations can be applied.
    var isRight: Bool { faults.isEmpty && obstacle == nil }

    /// Reads equations in the place of the cell of a run.
    init(_ text: String, for run: Run) {
        var faults: [EquationError] = []
        var warnings: [EquationError] = []
        var resolved: ResolvedExperiment?
        var obstacle: String?
        do throws(EquationErrors) {
            warnings = try CellText.parse(text).warnings
            do throws(ExperimentError) {
                let choice = CellChoice(equations: text)
                resolved = try run.replacingCell(with: choice).drawnPlainly.resolve()
            } catch {
                if case .equations(let errors) = error.reason {
                    faults = errors.errors.filter { $0.severity == .error }
                }
                if faults.isEmpty { obstacle = error.description }
            }
        } catch {
            faults = error.errors.filter { $0.severity == .error }
        }
        self.faults = faults
        self.obstacle = obstacle
        self.warnings = warnings
        signals = resolved?.program.signals ?? []
        let before = run.resolved.parameters.shapes
        let after = resolved?.parameters.shapes ?? []
        parameters = after.map { shape in
            let old = before.first { $0.name == shape.name }
            return Reading(shape: shape, fate: old == shape ? .kept : old == nil ? .new : .reshaped)
        }
        let names = Set(after.map(\.name))
        dropped = resolved == nil ? [] : before.map(\.name).filter { !names.contains($0) }
    }
}

extension Run {
    /// The experiment with another cell in the layer that is looked at.
    func replacingCell(with choice: CellChoice) -> Experiment {
        experiment.replacingCell(with: choice, inLayer: layer.layer.number)
    }
}

extension CellChoice {
    /// The choice that equations mean: the cell of the catalogue that is written so, or else one of their own.
    init(equations text: String) {
        let isWritten = Cell.catalogue.first { $0.text.source == text }
        self = isWritten.map { .catalogue($0.name) } ?? .equations(text)
    }
}
