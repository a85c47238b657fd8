import Cells
import Equations
import Unrolling

/// Writes a formula as symbols and numbers of one unit.
struct UnitArithmeticWriter {
    let evaluation: FormulaEvaluation
    let unit: Int
    let size: Int
    private(set) var pieces: [UnitArithmetic.Piece] = []

    init(evaluation: FormulaEvaluation, unit: Int, size: Int) {
        self.evaluation = evaluation
        self.unit = unit
        self.size = size
    }

    /// Writes a formula that stands alone or first in a sum.
    mutating func write(_ formula: Formula) {
        switch formula.kind {
        case .sum(let left, let right):
            write(left)
            writeNext(right, sign: 1)
        case .difference(let left, let right):
            write(left)
            writeNext(right, sign: -1)
        case .elementwiseProduct(let left, let right):
            writeFactor(left)
            write(symbol: "·")
            writeFactor(right)
        case .negated(let operand):
            write(symbol: "−")
            writeFactor(operand)
        case .applied(let function, let argument):
            let name = function.resolved(evaluation.trace.program.activation.function).name(.unicode)
            pieces.append(.symbol("\(name)("))
            write(argument)
            pieces.append(.symbol(")"))
        default:
            write(number(formula), of: formula)
        }
    }

    /// Writes a formula behind another one of a sum; the sign of a single number becomes that of the sum.
    private mutating func writeNext(_ formula: Formula, sign: Double) {
        guard isSingleNumber(formula) else {
            write(symbol: sign < 0 ? "−" : "+")
            if sign < 0, isSum(formula) { writeBracketed(formula) } else { write(formula) }
            return
        }
        let value = number(formula)
        let isNegative = sign * value < 0
        write(symbol: isNegative ? "−" : "+")
        write(value, of: formula, hasSignBefore: true)
    }

    /// Writes a formula as a factor of a product, in brackets where it is a sum or begins with a sign.
    private mutating func writeFactor(_ formula: Formula) {
        let isNegative = isSingleNumber(formula) && number(formula) < 0
        if isNegative || isSum(formula) { writeBracketed(formula) } else { write(formula) }
    }

    private mutating func writeBracketed(_ formula: Formula) {
        pieces.append(.symbol("("))
        write(formula)
        pieces.append(.symbol(")"))
    }

    private mutating func write(symbol: String) {
        // A sign at the start of something belongs to the number behind it.
        let isFirst = if case .symbol(let last)? = pieces.last { last.hasSuffix("(") } else { pieces.isEmpty }
        pieces.append(.symbol(isFirst ? symbol : " \(symbol) "))
    }

    private mutating func write(_ value: Double, of formula: Formula, hasSignBefore: Bool = false) {
        pieces.append(
            .number(.init(formula: formula.text(.unicode), value: value, hasSignBefore: hasSignBefore)))
    }

    private func number(_ formula: Formula) -> Double {
        evaluation.number(formula, unit: unit, size: size)
    }

    private func isSum(_ formula: Formula) -> Bool {
        switch formula.kind {
        case .sum, .difference, .negated: true
        default: false
        }
    }

    private func isSingleNumber(_ formula: Formula) -> Bool {
        switch formula.kind {
        case .sum, .difference, .elementwiseProduct, .negated, .applied: false
        default: true
        }
    }
}
