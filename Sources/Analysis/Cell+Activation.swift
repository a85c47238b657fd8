import Cells
import Equations

extension Cell {
    /// Whether φ stands in an equation.
    public var usesActivation: Bool {
        text.equations.contains { equation in
            var found = false
            equation.formula.forEachFormula { if case .applied(.activation, _) = $0.kind { found = true } }
            return found
        }
    }

    /// Whether a gate decides how much of a state stays.
    public var hasForgetGate: Bool { !text.equations.forgetGates.isEmpty }
}
