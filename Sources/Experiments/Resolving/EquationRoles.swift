import Equations

/// What the knobs of an experiment need to know of a cell, read off its equations.
struct EquationRoles: Equatable {
    /// The matrices that act on an earlier state: `W_hi` of `W_hi h[t-1]`, and of `W_hn (r[t] ⊙ h[t-1])`.
    var recurrentMatrices: Set<String> = []
    /// The biases inside the σ of the gate that its equation's comment calls the forget gate.
    var forgetBiases: Set<String> = []
    /// The signals that some equation reads at an earlier step, which therefore have an initial state.
    var states: Set<String> = []

    init(recurrentMatrices: Set<String>, forgetBiases: Set<String>, states: Set<String>) {
        self.recurrentMatrices = recurrentMatrices
        self.forgetBiases = forgetBiases
        self.states = states
    }

    init(of equations: [Equation]) {
        let signals = Set(equations.map(\.signal))
        for equation in equations {
            visit(equation.formula, signals: signals)
            if equation.comment?.lowercased().contains("forget") == true {
                forgetBiases.formUnion(equation.formula.gateBiases)
            }
        }
    }

    private mutating func visit(_ formula: Formula, signals: Set<String>) {
        states.formUnion(formula.ownEarlierSignal(among: signals))
        if case .matrixProduct(let matrix, let vector) = formula.kind,
            !vector.earlierSignals(among: signals).isEmpty
        {
            recurrentMatrices.insert(matrix.name)
        }
        for part in formula.parts { visit(part, signals: signals) }
    }
}

extension Formula {
    /// The formulas that this one is made of.
    fileprivate var parts: [Formula] {
        switch kind {
        case .number, .signal, .parameter, .clock: []
        case .matrixProduct(_, let part), .scaled(_, let part), .negated(let part), .applied(_, let part),
            .layerNormalization(let part, _, _):
            [part]
        case .sum(let one, let other), .difference(let one, let other), .elementwiseProduct(let one, let other):
            [one, other]
        }
    }

    fileprivate func ownEarlierSignal(among signals: Set<String>) -> Set<String> {
        if case .signal(let name, let lag) = kind, lag > 0, signals.contains(name) { [name] } else { [] }
    }

    fileprivate func earlierSignals(among signals: Set<String>) -> Set<String> {
        parts.reduce(into: ownEarlierSignal(among: signals)) { $0.formUnion($1.earlierSignals(among: signals)) }
    }

    /// The parameters that are added up inside the σ of this formula.
    fileprivate var gateBiases: Set<String> {
        if case .applied(.sigmoid, let sum) = kind { return sum.addedParameters }
        return parts.reduce(into: []) { $0.formUnion($1.gateBiases) }
    }

    private var addedParameters: Set<String> {
        switch kind {
        case .parameter(let name): [name]
        case .sum(let one, let other): one.addedParameters.union(other.addedParameters)
        default: []
        }
    }
}
