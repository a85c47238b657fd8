import Cells
import Equations

extension Cell {
    /// Whether φ stands in an equation.
    public var usesActivation: Bool { text.equations.contains { $0.formula.appliesActivation } }

    /// Whether a gate decides how much of a state stays.
    public var hasForgetGate: Bool { !text.equations.forgetGates.isEmpty }
}

extension Program {
    /// Whether φ stands in an equation.
    public var usesActivation: Bool { equations.contains { $0.formula.appliesActivation } }
}

extension Formula {
    fileprivate var appliesActivation: Bool {
        var found = false
        forEachFormula { if case .applied(.activation, _) = $0.kind { found = true } }
        return found
    }
}
