import Equations

/// What the knobs of an experiment need to know of a cell, read off its equations.
struct EquationRoles: Equatable {
    /// The matrices that act on an earlier state: `W_hi` of `W_hi h[t-1]`, and of `W_hn (r[t] ⊙ h[t-1])`.
    var recurrentMatrices: Set<String> = []
    /// The biases inside the σ of the forget gates.
    var forgetBiases: Set<String> = []
    /// The biases inside the σ of the input gates beside them.
    var inputBiases: Set<String> = []
    /// The gains of layer normalizations, which begin at 1 unless a rule says otherwise.
    var gains: Set<String> = []
    /// The gains of batch normalizations, which begin at 0.1: with 1 the gradient of a saturated recurrence vanishes (Cooijmans et
    /// al. 2017).
    var batchGains: Set<String> = []
    /// The shifts of both, which begin at 0.
    var shifts: Set<String> = []
    /// The first column that acts in each row, for the matrices of which only a part acts: `upper(W_hh)`.
    var firstColumns: [String: [Int]] = [:]
    /// The signals that some equation reads at an earlier step, which therefore have an initial state.
    var states: Set<String> = []

    init(recurrentMatrices: Set<String>, forgetBiases: Set<String>, states: Set<String>) {
        self.recurrentMatrices = recurrentMatrices
        self.forgetBiases = forgetBiases
        self.states = states
    }

    init(of equations: [Equation]) {
        let signals = Set(equations.map(\.signal))
        let gates = equations.forgetGates
        for equation in equations where gates.contains(equation.signal) {
            forgetBiases.formUnion(equation.formula.gateBiases)
        }
        let inputGates = equations.inputGates
        for equation in equations where inputGates.contains(equation.signal) {
            inputBiases.formUnion(equation.formula.gateBiases)
        }
        inputBiases.subtract(forgetBiases)
        for equation in equations {
            states.formUnion(equation.formula.earlierSignals(among: signals))
            visit(equation.formula, signals: signals)
        }
    }

    private mutating func visit(_ formula: Formula, signals: Set<String>) {
        formula.forEachFormula { part in
            switch part.kind {
            case .matrixProduct(let matrix, let vector) where !vector.earlierSignals(among: signals).isEmpty:
                recurrentMatrices.insert(matrix.name)
            case .layerNormalization(_, let gain, let shift):
                gains.insert(gain)
                shifts.insert(shift)
            case .batchNormalization(_, let gain, let shift):
                batchGains.insert(gain)
                if let shift { shifts.insert(shift) }
            default: break
            }
        }
    }
}

extension Formula {
    /// Those of these signals that the formula reads at an earlier step.
    fileprivate func earlierSignals(among signals: Set<String>) -> Set<String> {
        Set(signalsRead.filter { $0.lag > 0 }.map(\.name)).intersection(signals)
    }

    /// The parameters that are added up inside the σ of this formula.
    fileprivate var gateBiases: Set<String> {
        if case .applied(.sigmoid, let sum) = kind { return sum.addedParameters }
        return children.reduce(into: []) { $0.formUnion($1.gateBiases) }
    }

    private var addedParameters: Set<String> {
        switch kind {
        case .parameter(let name): [name]
        case .sum(let one, let other): one.addedParameters.union(other.addedParameters)
        case .layerNormalization(_, _, let shift): [shift]
        case .batchNormalization(_, _, let shift): shift.map { [$0] } ?? []
        default: []
        }
    }
}
