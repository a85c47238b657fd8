extension Formula {
    /// The formula as an equation writes it, with only the brackets that it needs.
    public func text(_ spelling: Spelling) -> String {
        switch kind {
        case .number(let value): value.shortText
        case .signal(let name, let lag): lag == 0 ? "\(name)[t]" : "\(name)[t-\(lag)]"
        case .parameter(let name): name
        case .matrixProduct(let matrix, let vector): matrix.text(before: vector.operandText(spelling))
        case .scaled(let factor, let vector):
            // A number directly behind a number would read as one that lacks its operator.
            if case .scaled = vector.kind {
                "\(factor.shortText) (\(vector.text(spelling)))"
            } else {
                "\(factor.shortText) \(vector.operandText(spelling))"
            }
        case .sum(let left, let right): "\(left.text(spelling)) + \(right.text(above: .sum, spelling))"
        case .difference(let left, let right): "\(left.text(spelling)) - \(right.text(above: .sum, spelling))"
        case .elementwiseProduct(let left, let right):
            "\(left.text(above: .sum, orSign: true, spelling)) \(spelling.elementwiseProduct) "
                + right.text(above: .elementwiseProduct, spelling)
        case .negated(let vector): "-" + vector.text(above: .sign, spelling)
        case .applied(let function, let vector): "\(function.name(spelling))(\(vector.text(spelling)))"
        case .clock(let periods): "clock(\(periods.map(String.init).joined(separator: ", ")))"
        case .layerNormalization(let vector, let gain, let shift): "LN(\(vector.text(spelling)), \(gain), \(shift))"
        case .batchNormalization(let vector, let gain, let shift):
            "BN(\(vector.text(spelling)), \(gain)\(shift.map { ", \($0)" } ?? ""))"
        }
    }

    /// How tightly the operator at the root holds its operands.
    private enum Tightness: Int {
        case sum
        case elementwiseProduct
        case sign
        case matrixProduct
        case whole
    }

    private var tightness: Tightness {
        switch kind {
        case .sum, .difference: .sum
        case .elementwiseProduct: .elementwiseProduct
        case .negated: .sign
        case .matrixProduct: .matrixProduct
        case .number(let value): value.sign == .minus ? .sign : .whole
        case .scaled(let factor, _): factor.sign == .minus ? .sign : .matrixProduct
        case .signal, .parameter, .applied, .clock, .layerNormalization, .batchNormalization: .whole
        }
    }

    /// The text as an operand of something that needs its operand to hold together more tightly than given. A sign
    /// in the middle of an equation gets brackets, although the grammar would do without them.
    private func text(above bound: Tightness, orSign: Bool = false, _ spelling: Spelling) -> String {
        let holds = tightness.rawValue > bound.rawValue && (orSign || tightness != .sign)
        return holds ? text(spelling) : "(\(text(spelling)))"
    }

    /// The text as what a matrix or a number stands before.
    private func operandText(_ spelling: Spelling) -> String {
        switch kind {
        case .matrixProduct: return text(spelling)
        case .number: return "(\(text(spelling)))"
        default: return text(above: .matrixProduct, spelling)
        }
    }
}

extension MatrixFactor {
    /// The factor with the text of the vector behind it.
    fileprivate func text(before vector: String) -> String {
        switch form {
        case .blockUpperTriangular: return "upper(\(name)) \(vector)"
        case .full:
            // A small letter before a bracket would read as a function.
            let needsSign = vector.first == "(" && name.first?.isUppercase != true
            return needsSign ? "\(name) @ \(vector)" : "\(name) \(vector)"
        }
    }
}
