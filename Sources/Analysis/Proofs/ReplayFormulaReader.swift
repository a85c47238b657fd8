import Cells
import Equations

/// Looks up the names in the formulas of a program.
struct ReplayFormulaReader {
    let program: Program
    /// The signals, `x` first.
    let signals: [SignalDescription]
    /// The signal that has a formula as its pre-activation: equal ones are computed once, and have one gradient.
    private let preActivations: [Formula: Int]

    init(_ program: Program) {
        self.program = program
        signals = [program.input] + program.signals
        var found: [Formula: Int] = [:]
        for equation in program.equations {
            guard case .applied(_, let argument) = equation.formula.kind,
                let signal = signals.firstIndex(where: { $0.name == equation.signal })
            else { continue }
            let formula = argument.withoutSpans
            if found[formula] == nil { found[formula] = signal }
        }
        preActivations = found
    }

    /// The signal under which the pre-activation of a signal is moved: the first with the same one.
    func owner(ofPreActivationOf signal: Int) -> Int? {
        guard let equation = program.equations.first(where: { $0.signal == signals[signal].name }),
            case .applied(_, let argument) = equation.formula.kind
        else { return nil }
        return preActivations[argument.withoutSpans]
    }

    /// A formula of so many numbers, at a step of the clock that counts from 1.
    func read(_ formula: Formula, size: Int) -> ReplayFormula {
        switch formula.kind {
        case .number(let number): .number(number)
        case .signal(let name, let lag): .signal(index(name), lag: lag)
        case .parameter(let name): .vectorParameter(parameter(name))
        case .matrixProduct(let matrix, let operand):
            .product(
                matrix: parameter(matrix.name), firstColumns: firstColumns(matrix),
                movable(operand, size: program.parameter(matrix.name)?.columns ?? size))
        case .scaled(let factor, let operand): .scaled(factor, read(operand, size: size))
        case .negated(let operand): .scaled(-1, read(operand, size: size))
        case .sum(let left, let right): .sum(read(left, size: size), read(right, size: size))
        case .difference(let left, let right): .difference(read(left, size: size), read(right, size: size))
        case .elementwiseProduct(let left, let right):
            .elementwiseProduct(movable(left, size: size), movable(right, size: size))
        case .applied(let function, let argument):
            .applied(function.resolved(program.activation.function), movable(argument, size: size))
        case .clock(let periods):
            .clock((0..<size).map { Double(periods[ClockModules(periods: periods).module(ofUnit: $0, of: size)]) })
        case .layerNormalization(let operand, let gain, let shift):
            .normalized(movable(operand, size: size), gain: parameter(gain), shift: parameter(shift))
        case .batchNormalization(let operand, let gain, let shift):
            .standardized(movable(operand, size: size), gain: parameter(gain), shift: shift.map(parameter))
        }
    }

    private func movable(_ formula: Formula, size: Int) -> ReplayFormula {
        let read = read(formula, size: size)
        return preActivations[formula.withoutSpans].map { .preActivation($0, read) } ?? read
    }

    private func index(_ signal: String) -> Int { signals.firstIndex { $0.name == signal } ?? 0 }

    private func parameter(_ name: String) -> Int { program.parameters.firstIndex { $0.name == name } ?? 0 }

    /// The first column that acts in each row of `upper(W)`; nil for a whole matrix.
    private func firstColumns(_ matrix: MatrixFactor) -> [Int]? {
        guard matrix.form == .blockUpperTriangular, let shape = program.parameter(matrix.name),
            let periods = program.equations.lazy.compactMap(\.formula.clockPeriods).first
        else { return nil }
        let modules = ClockModules(periods: periods)
        return (0..<shape.rows).map { row in
            let module = modules.module(ofUnit: row, of: shape.rows)
            return (0..<shape.columns).first { modules.module(ofUnit: $0, of: shape.columns) >= module }
                ?? shape.columns
        }
    }
}

extension Formula {
    /// The periods of the first clock in it.
    fileprivate var clockPeriods: [Int]? {
        var found: [Int]?
        forEachFormula { formula in
            if found == nil, case .clock(let periods) = formula.kind { found = periods }
        }
        return found
    }
}
