import Cells
import Equations
import Unrolling

/// The equation of a signal with the numbers of one unit at one step put in: `i[5] = σ(0.42 + 0.31 − 0.05) = 0.66`.
public struct UnitArithmetic: Sendable, Equatable {
    /// The signal: `i`.
    public let signal: String
    /// The unit, counted from 0.
    public let unit: Int
    /// The step.
    public let step: Int
    /// The right side, from left to right.
    public let pieces: [Piece]
    /// The argument of the function, where the equation is one function of a sum.
    public let preActivation: Double?
    /// The recorded value of the unit.
    public let value: Double

    /// A part of the right side.
    public enum Piece: Sendable, Hashable {
        /// What is written between the numbers: `σ(`, ` + `, `)`.
        case symbol(String)
        /// A number.
        case number(Term)
    }

    /// A number of the right side and what it stands for.
    public struct Term: Sendable, Hashable {
        /// The part of the equation: `W_hi h[t-1]`.
        public let formula: String
        /// Its number for this unit.
        public let value: Double
        /// Whether the sign is in the symbol before, so that only the magnitude is written here.
        public let hasSignBefore: Bool

        /// The number as it is written in its place.
        public var written: Double { hasSignBefore ? abs(value) : value }
    }

    /// The worked equation of a unit; nil for the input and for unknown signals.
    ///
    /// - Precondition: `unit` is one of the signal's, and `t` lies in `1...stepCount`.
    public init?(_ trace: Trace, signal: String, unit: Int, at t: Int) {
        guard let equation = trace.program.equations.first(where: { $0.signal == signal }),
            let values = trace.numbers(.value, of: signal, at: t)
        else { return nil }
        precondition(values.indices.contains(unit), "unit \(unit) of \(values.count)")
        let evaluation = FormulaEvaluation(trace: trace, step: t)
        var writer = UnitArithmeticWriter(evaluation: evaluation, unit: unit, size: values.count)
        writer.write(equation.formula)
        self.signal = signal
        self.unit = unit
        step = t
        pieces = writer.pieces
        value = values[unit]
        if case .applied(_, let argument) = equation.formula.kind {
            preActivation = evaluation.number(argument, unit: unit, size: values.count)
        } else {
            preActivation = nil
        }
    }

    /// The terms, from left to right.
    public var terms: [Term] {
        pieces.compactMap { if case .number(let term) = $0 { term } else { nil } }
    }

    /// The whole line, with the numbers as a function writes them.
    public func text(_ write: (Double) -> String) -> String {
        let right = pieces.map { piece in
            switch piece {
            case .symbol(let symbol): symbol
            case .number(let term): write(term.written)
            }
        }
        return "\(signal)[\(step)] = \(right.joined()) = \(write(value))"
    }
}
