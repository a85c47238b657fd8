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
}

extension Formula {
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
