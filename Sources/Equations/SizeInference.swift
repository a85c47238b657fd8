/// Finds the size of every signal and parameter from the equations alone.
struct SizeInference {
    /// A parameter on its way to a shape; columns only of a matrix.
    private struct Parameter {
        let name: String
        let rows: Int
        let columns: Int?
    }

    /// A size that the experiment gives.
    private struct GivenSize {
        let name: String
        let quantity: Int
        let size: Int
    }

    private var ties = SizeTies()
    private var signals: [String: Int] = [:]
    private var parameters: [Parameter] = []
    private var parameterIndex: [String: Int] = [:]

    init(_ equations: [Equation]) {
        for equation in equations {
            let left = signal(equation.signal)
            if let right = quantity(of: equation.formula) { ties.tie(left, right, .assigned, equation.span) }
        }
    }

    /// The sizes, once those of an experiment are known.
    mutating func shapes(_ sizes: Sizes) throws(EquationError) -> Shapes {
        var given = [GivenSize(name: "x", quantity: signal("x"), size: sizes.input)]
        for (name, size) in [("y", sizes.output), ("p", sizes.output), ("h", sizes.hidden)] {
            if let quantity = signals[name] { given.append(GivenSize(name: name, quantity: quantity, size: size)) }
        }
        var known: [Int: GivenSize] = [:]
        for here in given {
            let root = ties.representative(here.quantity)
            if let there = known[root], there.size != here.size { throw conflict(there, here) }
            known[root] = known[root] ?? here
        }
        func size(_ quantity: Int) -> Int { known[ties.representative(quantity)]?.size ?? sizes.hidden }
        var signalSizes: [String: Int] = [:]
        for (name, quantity) in signals { signalSizes[name] = size(quantity) }
        var shapes: [ParameterShape] = []
        for parameter in parameters {
            let kind: ParameterShape.Kind = parameter.columns == nil ? .vector : .matrix
            shapes.append(
                ParameterShape(
                    name: parameter.name, kind: kind, rows: size(parameter.rows),
                    columns: parameter.columns.map(size) ?? 1))
        }
        return Shapes(signals: signalSizes, parameters: shapes)
    }

    /// What a formula's size is tied to; nil for a number or a clock, which take the size of their partner.
    private mutating func quantity(of formula: Formula) -> Int? {
        switch formula.kind {
        case .number, .clock: return nil
        case .signal(let name, _): return signal(name)
        case .parameter(let name): return parameters[parameter(name, isMatrix: false)].rows
        case .scaled(_, let vector), .negated(let vector), .applied(_, let vector): return quantity(of: vector)
        case .sum(let left, let right): return together(left, right, .added, formula.span)
        case .difference(let left, let right): return together(left, right, .subtracted, formula.span)
        case .elementwiseProduct(let left, let right):
            return together(left, right, .multipliedElementwise, formula.span)
        case .matrixProduct(let matrix, let vector):
            let index = parameter(matrix.name, isMatrix: true)
            if let operand = quantity(of: vector), let columns = parameters[index].columns {
                ties.tie(columns, operand, .multipliedByMatrix(matrix.name), formula.span)
            }
            return parameters[index].rows
        case .layerNormalization(let vector, let gain, let shift):
            return normalized(vector, by: [gain, shift], formula.span)
        case .batchNormalization(let vector, let gain, let shift):
            return normalized(vector, by: [gain] + (shift.map { [$0] } ?? []), formula.span)
        }
    }

    private mutating func normalized(_ vector: Formula, by names: [String], _ span: SourceSpan) -> Int {
        let size = quantity(of: vector) ?? ties.newQuantity()
        for name in names { ties.tie(size, parameters[parameter(name, isMatrix: false)].rows, .normalized, span) }
        return size
    }

    private mutating func together(
        _ left: Formula, _ right: Formula, _ reason: SizeTies.Reason, _ span: SourceSpan
    ) -> Int? {
        let first = quantity(of: left)
        let second = quantity(of: right)
        if let first, let second { ties.tie(first, second, reason, span) }
        return first ?? second
    }

    private mutating func signal(_ name: String) -> Int {
        if let quantity = signals[name] { return quantity }
        let quantity = ties.newQuantity()
        signals[name] = quantity
        return quantity
    }

    private mutating func parameter(_ name: String, isMatrix: Bool) -> Int {
        if let index = parameterIndex[name] { return index }
        parameterIndex[name] = parameters.count
        parameters.append(
            Parameter(name: name, rows: ties.newQuantity(), columns: isMatrix ? ties.newQuantity() : nil))
        return parameters.count - 1
    }

    /// The error that two given sizes meet, at the tie that most probably is to blame: an operation between the two,
    /// else an equation.
    private func conflict(_ first: GivenSize, _ second: GivenSize) -> EquationError {
        let chain = ties.chain(from: first.quantity, to: second.quantity)
        let latest = chain.max { ($0.span.line, $0.span.column) < ($1.span.line, $1.span.column) }
        let blamed = chain.first(where: \.reason.isOperation) ?? chain.first(where: \.reason.isAssignment) ?? latest
        let meeting = blamed?.reason.description ?? "must have the same size"
        return EquationError(
            "sizes do not fit: \(first.name) has \(first.size.counted) and \(second.name) has \(second.size), "
                + "but \(meeting)",
            at: blamed?.span ?? .nowhere)
    }
}

extension SizeTies.Reason {
    fileprivate var isOperation: Bool {
        switch self {
        case .added, .subtracted, .multipliedElementwise: true
        case .normalized, .assigned, .multipliedByMatrix: false
        }
    }

    fileprivate var isAssignment: Bool {
        if case .assigned = self { return true }
        return false
    }

    fileprivate var description: String {
        switch self {
        case .added: "they are added here"
        case .subtracted: "they are subtracted here"
        case .multipliedElementwise: "they are multiplied elementwise here"
        case .normalized: "they are normalized together here"
        case .assigned: "this equation makes them the same size"
        case .multipliedByMatrix(let name): "'\(name)' multiplies both"
        }
    }
}

extension Int {
    fileprivate var counted: String { self == 1 ? "1 number" : "\(self) numbers" }
}
