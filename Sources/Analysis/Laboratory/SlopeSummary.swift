import Cells
import Equations
import Unrolling

/// The slopes of one function of a cell at one step, over its units: what the function does to a gradient that passes it.
public struct SlopeSummary: Sendable, Equatable {
    /// The signal whose value the function is, `i`; else the function as it stands in an equation, `tanh(c[t])` or `tanh(…) in h`.
    public let label: String
    /// The function, φ resolved.
    public let function: Function
    /// The mean over the units.
    public let mean: Double
    /// The least of the units; NaN if one is.
    public let least: Double
    /// The most of the units; NaN if one is.
    public let most: Double

    /// The mean as a share of the largest slope that the function has anywhere, 0 … 1; nil where it has no largest.
    public var openness: Double? { function.largestSlope.map { mean / $0 } }

    private init?(label: String, function: Function, slopes: [Double]) {
        guard let first = slopes.first else { return nil }
        self.label = label
        self.function = function
        mean = slopes.reduce(0, +) / Double(slopes.count)
        least = mean.isNaN ? .nan : slopes.reduce(first) { Swift.min($0, $1) }
        most = mean.isNaN ? .nan : slopes.reduce(first) { Swift.max($0, $1) }
    }

    /// All functions that the equations of a trace apply unit by unit, in the order of the equations.
    ///
    /// - Precondition: `t` lies in `1...stepCount`.
    public static func all(_ trace: Trace, at t: Int) -> [SlopeSummary] {
        precondition((1...trace.stepCount).contains(t), "step \(t) of \(trace.stepCount)")
        let evaluation = FormulaEvaluation(trace: trace, step: t)
        return trace.program.equations.flatMap { equation -> [SlopeSummary] in
            var found: [SlopeSummary?] = []
            equation.formula.forEachFormula { formula in
                guard case .applied(let applied, let argument) = formula.kind else { return }
                let function = applied.resolved(trace.program.activation.function)
                let isWhole = formula == equation.formula
                let label = isWhole ? equation.signal : text(of: formula, function, argument, in: equation)
                let slopes: [Double]?
                if isWhole, let state = ActivationState(trace, signal: equation.signal, at: t) {
                    slopes = state.slopes
                } else {
                    slopes = evaluation.slopes(of: function, at: argument, in: equation)
                }
                found.append(slopes.flatMap { SlopeSummary(label: label, function: function, slopes: $0) })
            }
            return found.compactMap(\.self)
        }
    }

    private static func text(
        of formula: Formula, _ function: Function, _ argument: Formula, in equation: Equation
    ) -> String {
        if case .signal = argument.kind { return formula.text(.unicode) }
        return "\(function.name(.unicode))(…) in \(equation.signal)"
    }
}

extension FormulaEvaluation {
    /// The slopes of a function at its argument; nil for functions of a whole vector.
    fileprivate func slopes(of function: Function, at argument: Formula, in equation: Equation) -> [Double]? {
        let size = size(of: argument) ?? trace.program.signal(equation.signal)?.size ?? 0
        let slopes = vector(argument, size: size).compactMap { function.slope(at: $0) }
        return slopes.count == size ? slopes : nil
    }

    /// How many numbers a formula has; nil where it may have any number of them.
    private func size(of formula: Formula) -> Int? {
        switch formula.kind {
        case .signal(let name, _): trace.program.signal(name)?.size
        case .parameter(let name): trace.program.parameter(name)?.rows
        case .matrixProduct(let matrix, _): trace.program.parameter(matrix.name)?.rows
        default: formula.children.lazy.compactMap { size(of: $0) }.first
        }
    }
}
