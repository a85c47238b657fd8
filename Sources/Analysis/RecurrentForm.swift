import Cells
import Equations
import Matrices
import Unrolling

/// The recurrence of a program as `h[t] = φ(W h[t-1] + …)`, which is all that the bound of Pascanu et al. speaks of.
struct RecurrentForm {
    /// The hidden state.
    let state: String
    /// φ.
    let function: Function
    /// The matrices in front of the state before, with their factors; W is their sum.
    let matrices: [Factor]

    /// A matrix with a number in front.
    struct Factor {
        let name: String
        let coefficient: Double
    }

    /// - Throws: why the program has another form.
    init(_ program: Program) throws(PascanuBound.Undefined) {
        guard let only = program.states.first else { throw .noState }
        let names = program.states.map { $0.delay == 0 ? $0.signal : "\($0.signal)[t-\($0.delay)]" }
        guard names.count == 1, let equation = program.equations.first(where: { $0.signal == only.signal }) else {
            throw .severalStates(names)
        }
        state = only.signal
        if case .applied(let applied, let argument) = equation.formula.kind {
            function = applied.resolved(program.activation.function)
            matrices = try Self.factors(argument, state: only.signal, coefficient: 1)
        } else {
            function = .identity
            matrices = try Self.factors(equation.formula, state: only.signal, coefficient: 1)
        }
        guard !matrices.isEmpty else { throw .otherForm(only.signal) }
    }

    /// W, `[hidden × hidden]`.
    func matrix(_ parameters: ParameterSet) -> Matrix {
        var sum = Matrix(rows: parameters[matrices[0].name].rows, columns: parameters[matrices[0].name].columns)
        for factor in matrices {
            let entries = parameters[factor.name].entries
            for index in entries.indices { sum.entries[index] += factor.coefficient * entries[index] }
        }
        return sum
    }

    /// W as it is written: `W_hh`, `0.5 W_hh`, `(V + W)`.
    var matrixText: String {
        let terms = matrices.map { $0.coefficient == 1 ? $0.name : "\($0.coefficient) \($0.name)" }
        return terms.count == 1 ? terms[0] : "(\(terms.joined(separator: " + ")))"
    }

    private static func factors(
        _ formula: Formula, state: String, coefficient: Double
    ) throws(PascanuBound.Undefined) -> [Factor] {
        switch formula.kind {
        case .matrixProduct(let matrix, let vector):
            guard case .signal(state, 1) = vector.kind else { return try other(formula, state: state) }
            guard matrix.form == .full else { throw .otherForm(state) }
            return [Factor(name: matrix.name, coefficient: coefficient)]
        case .sum(let left, let right):
            return try factors(left, state: state, coefficient: coefficient)
                + factors(right, state: state, coefficient: coefficient)
        case .difference(let left, let right):
            return try factors(left, state: state, coefficient: coefficient)
                + factors(right, state: state, coefficient: -coefficient)
        case .scaled(let factor, let vector):
            return try factors(vector, state: state, coefficient: factor * coefficient)
        case .negated(let vector):
            return try factors(vector, state: state, coefficient: -coefficient)
        case .number, .signal, .parameter, .elementwiseProduct, .applied, .clock, .layerNormalization,
            .batchNormalization:
            return try other(formula, state: state)
        }
    }

    /// A term that is no product of a matrix with the state before, and must therefore have nothing to do with any state.
    private static func other(_ formula: Formula, state: String) throws(PascanuBound.Undefined) -> [Factor] {
        guard formula.signalsRead.allSatisfy({ $0.name == "x" }) else { throw .otherForm(state) }
        return []
    }
}
