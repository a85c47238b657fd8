import Cells
import Equations
import Matrices
import Unrolling

/// A way to begin with the parameters that decide what becomes of a gradient on its way through time.
///
/// Which parameters these are follows from the cell's equations. All others keep their numbers, because each is drawn from a stream of
/// its own.
public enum RecurrentInitialization: String, Sendable, Hashable, CaseIterable {
    /// The identity (Le, Jaitly & Hinton 2015).
    case identity
    /// An orthogonal matrix (Saxe et al. 2014).
    case orthogonal
    /// Uniform between ±√(6/(rows + columns)) (Glorot & Bengio 2010).
    case glorot
    /// Scaled to a spectral radius: the one that the experiment asks for, or else 0.9 (Jaeger 2001).
    case radius
    /// Biases of the forget gate at 1 (Gers et al. 2000; Jozefowicz et al. 2015).
    case forgetBias = "forget-bias"
    /// Biases of the gates that span times up to the length of the input (Tallec & Ollivier 2018).
    case chrono

    /// The spectral radius where an experiment asks for none.
    public static let standardRadius = 0.9

    /// What it is called beside others: "radius 0.9".
    public func label(for experiment: Experiment) -> String {
        self == .radius ? "radius \(experiment.spectralRadius ?? Self.standardRadius)" : rawValue
    }
}

extension Experiment {
    /// The same experiment begun in another way; nil where the cell has no parameter that this is about.
    ///
    /// - Throws: what is wrong with the experiment, if it cannot be run.
    public func beginning(_ way: RecurrentInitialization) throws(ExperimentError) -> Experiment? {
        let resolved = try resolve()
        let roles = EquationRoles(of: resolved.network)
        var other = self
        // A knob that is about the same parameters would undo it.
        other.spectralRadius = nil
        other.forgetBias = nil
        other.chrono = nil
        switch way {
        case .identity: return other.drawing(roles.recurrentMatrices, by: .identity(scale: 1))
        case .orthogonal: return other.drawing(roles.recurrentMatrices, by: .orthogonal(gain: 1))
        case .glorot: return other.drawing(roles.recurrentMatrices, by: .glorot)
        case .radius:
            let isSquare = resolved.parameters.shapes.contains {
                roles.recurrentMatrices.contains($0.name) && $0.rows == $0.columns
            }
            other.spectralRadius = spectralRadius ?? RecurrentInitialization.standardRadius
            return isSquare ? other : nil
        case .forgetBias:
            other.forgetBias = 1
            return roles.forgetBiases.isEmpty ? nil : other
        case .chrono:
            other.chrono = max(2, resolved.sequence.stepCount)
            return roles.forgetBiases.isEmpty ? nil : other
        }
    }

    /// The same experiment with parameters drawn in another way, though they were given; nil where there are none.
    private func drawing(_ names: Set<String>, by initializer: Initializer) -> Experiment? {
        var other = self
        for name in names.sorted() {
            other.parameters[name] = nil
            other.initializers.set(InitializerRule(NamePattern(name), initializer))
        }
        return names.isEmpty ? nil : other
    }
}
