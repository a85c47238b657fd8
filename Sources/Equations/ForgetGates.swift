extension [Equation] {
    /// The signals that decide how much of a state stays: each is a σ, and stands before the state's own earlier value in the state's
    /// equation, as f in `c[t] = f[t] ⊙ c[t-1] + …` and z in `h[t] = … + z[t] ⊙ h[t-1]`.
    public var forgetGates: [String] {
        let sigmoids = Set(filter { $0.formula.isSigmoid }.map(\.signal))
        var gates: [String] = []
        for equation in self {
            for gate in equation.formula.factors(ofEarlier: equation.signal)
            where sigmoids.contains(gate) && !gates.contains(gate) {
                gates.append(gate)
            }
        }
        return gates
    }

    /// The signals that decide how much of something new comes into a state that a forget gate keeps: each is a σ, and stands before
    /// a summand of the state's equation that has no earlier value of the state in it, as i in `c[t] = f[t] ⊙ c[t-1] + i[t] ⊙ g[t]`.
    public var inputGates: [String] {
        let sigmoids = Set(filter { $0.formula.isSigmoid }.map(\.signal))
        let forgetGates = forgetGates
        var gates: [String] = []
        for equation in self {
            let kept = equation.formula.factors(ofEarlier: equation.signal)
            guard kept.contains(where: forgetGates.contains) else { continue }
            for gate in equation.formula.factorsOfSummands
            where sigmoids.contains(gate) && !forgetGates.contains(gate) && !gates.contains(gate) {
                gates.append(gate)
            }
        }
        return gates
    }
}

extension Formula {
    /// The signals of this step that are factors of summands.
    fileprivate var factorsOfSummands: [String] {
        switch kind {
        case .sum(let left, let right): left.factorsOfSummands + right.factorsOfSummands
        case .difference(let left, _): left.factorsOfSummands
        case .elementwiseProduct(let left, let right): left.factorNames + right.factorNames
        default: []
        }
    }

    private var factorNames: [String] {
        switch kind {
        case .signal(let name, lag: 0): [name]
        case .elementwiseProduct(let left, let right): left.factorNames + right.factorNames
        default: []
        }
    }

    fileprivate var isSigmoid: Bool {
        if case .applied(.sigmoid, _) = kind { return true }
        return false
    }

    /// The signals of this step that multiply the earlier value of a signal, in the terms of a sum.
    fileprivate func factors(ofEarlier signal: String) -> [String] {
        switch kind {
        case .sum(let left, let right): left.factors(ofEarlier: signal) + right.factors(ofEarlier: signal)
        case .difference(let left, _): left.factors(ofEarlier: signal)
        case .elementwiseProduct(let left, let right):
            [left.gate(of: right, signal: signal), right.gate(of: left, signal: signal)].compactMap { $0 }
        default: []
        }
    }

    private func gate(of other: Formula, signal: String) -> String? {
        guard case .signal(let gate, lag: 0) = kind, case .signal(signal, let lag) = other.kind, lag > 0 else {
            return nil
        }
        return gate
    }
}
