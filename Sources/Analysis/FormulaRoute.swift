import Equations

/// The way from the root of a formula down to one place where it reads a signal.
struct FormulaRoute: Sendable, Equatable {
    /// The formulas on the way, the root first; the last is the signal.
    let formulas: [Formula]
    /// Which child of each formula but the last comes next.
    let children: [Int]

    /// Whether every unit of the signal acts on the same unit alone, and in proportion: nothing on the way but sums and products.
    var isElementwise: Bool {
        formulas.dropLast().allSatisfy { formula in
            switch formula.kind {
            case .sum, .difference, .negated, .scaled, .elementwiseProduct: true
            case .applied(let function, _): function == .identity
            case .number, .signal, .parameter, .matrixProduct, .clock, .layerNormalization, .batchNormalization:
                false
            }
        }
    }

    /// The term of the outermost sum that the way leads into: `f[t] ⊙ c[t-1]`.
    var term: Formula {
        let isTerm = { (formula: Formula) in
            switch formula.kind {
            case .sum, .difference, .negated: false
            default: true
            }
        }
        return formulas.first(where: isTerm) ?? formulas[formulas.count - 1]
    }

    /// What takes the signal up: the matrix product next to it, else the outermost function around it, else the term.
    var uptake: Formula {
        let product = formulas.last { if case .matrixProduct = $0.kind { true } else { false } }
        let function = formulas.first { if case .applied = $0.kind { true } else { false } }
        return product ?? function ?? term
    }
}

extension Formula {
    /// The ways to every place where the formula reads a signal, from left to right.
    func routes(to read: SignalReading) -> [FormulaRoute] {
        if case .signal(let name, let lag) = kind, name == read.name, lag == read.lag {
            return [FormulaRoute(formulas: [self], children: [])]
        }
        return children.enumerated().flatMap { index, child in
            child.routes(to: read).map { route in
                FormulaRoute(formulas: [self] + route.formulas, children: [index] + route.children)
            }
        }
    }
}

extension FormulaEvaluation {
    /// What the gradient of a signal sends down one way of its equation.
    func send(_ arriving: [Double], of signal: String, along route: FormulaRoute) -> [Double] {
        var sent = arriving
        for (index, (formula, child)) in zip(route.formulas, route.children).enumerated() {
            // What a gate's function is taken of has been recorded, and need not be worked out again.
            let recorded = index == 0 ? sentToArgument(sent, of: signal) : nil
            sent = recorded ?? self.sent(sent, from: formula, toChild: child)
        }
        return sent
    }
}
