import Equations

/// Turns equations into a graph, in which equal subexpressions are computed once.
struct Lowering {
    private let shapes: Shapes
    private let activation: Activation
    private(set) var graph: Graph
    private var interned: [Graph.Node: Int] = [:]
    private let columns: [String: Int]

    /// The graph of these equations, whose shapes have been checked.
    static func graph(of equations: [Equation], shapes: Shapes, activation: Activation) -> Graph {
        var lowering = Lowering(equations: equations, shapes: shapes, activation: activation)
        for equation in equations { lowering.define(equation) }
        return lowering.graph
    }

    private init(equations: [Equation], shapes: Shapes, activation: Activation) {
        self.shapes = shapes
        self.activation = activation
        let matrices = shapes.parameters.map { ($0.name, $0.columns) }
        columns = Dictionary(matrices, uniquingKeysWith: { first, _ in first })
        graph = Graph(nodes: [Graph.Node(definition: .input, size: shapes.signals["x"] ?? 0)], signals: ["x": 0])
        for equation in equations {
            graph.signals[equation.signal] = graph.nodes.count
            graph.nodes.append(Graph.Node(definition: .pending, size: shapes.signals[equation.signal] ?? 0))
        }
    }

    private mutating func define(_ equation: Equation) {
        guard let node = graph.signals[equation.signal] else { return }
        let size = graph.nodes[node].size
        switch equation.formula.kind {
        case .applied(let function, let operand) where resolved(function) != .identity:
            graph.nodes[node].definition = .function(resolved(function), reference(to: operand, size: size))
        case .clock(let periods):
            graph.nodes[node].definition = .clock(periods)
        default:
            graph.nodes[node].definition = .sum(sum(equation.formula, size: size))
        }
    }

    private func resolved(_ function: Function) -> Function {
        function == .activation ? activation.function : function
    }

    /// The node of a vector without a name.
    private mutating func node(_ definition: Graph.Definition, size: Int) -> Int {
        let node = Graph.Node(definition: definition, size: size)
        if let known = interned[node] { return known }
        graph.nodes.append(node)
        interned[node] = graph.nodes.count - 1
        return graph.nodes.count - 1
    }

    /// The formula as one stored vector.
    private mutating func reference(to formula: Formula, size: Int) -> Graph.Reference {
        let lowered = sum(formula, size: size)
        if lowered.constant == 0, lowered.products.isEmpty, lowered.matrices.isEmpty, lowered.linear.count == 1,
            lowered.linear[0].coefficient == 1, let reference = lowered.linear[0].source.reference
        {
            return reference
        }
        return Graph.Reference(node: node(.sum(lowered), size: size), lag: 0)
    }

    private mutating func sum(_ formula: Formula, size: Int) -> Graph.Sum {
        switch formula.kind {
        case .number(let value):
            return Graph.Sum(constant: value)
        case .signal(let name, let lag):
            return linear(.node(Graph.Reference(node: graph.signals[name] ?? 0, lag: lag)))
        case .parameter(let name):
            return linear(.parameter(name))
        case .matrixProduct(let matrix, let operand):
            let operand = reference(to: operand, size: columns[matrix.name] ?? size)
            let term = Graph.MatrixTerm(coefficient: 1, matrix: matrix.name, form: matrix.form, operand: operand)
            return Graph.Sum(matrices: [term])
        case .scaled(let factor, let operand):
            return sum(operand, size: size).scaled(by: factor)
        case .sum(let left, let right):
            return combined(left, right, sign: 1, size: size)
        case .difference(let left, let right):
            return combined(left, right, sign: -1, size: size)
        case .negated(let operand):
            return sum(operand, size: size).scaled(by: -1)
        case .elementwiseProduct(let left, let right):
            return product(left, right, size: size)
        case .applied(let function, let operand):
            let function = resolved(function)
            if function == .identity { return sum(operand, size: size) }
            return linear(node(.function(function, reference(to: operand, size: size)), size: size))
        case .clock(let periods):
            return linear(node(.clock(periods), size: size))
        case .layerNormalization(let operand, let gain, let shift):
            let normalized = node(.normalized(reference(to: operand, size: size)), size: size)
            let reference = Graph.Reference(node: normalized, lag: 0)
            return affine(reference, gain: gain, shift: shift)
        case .batchNormalization(let operand, let gain, let shift):
            let definition = Graph.Definition.batchNormalized(reference(to: operand, size: size), gain: gain)
            return affine(Graph.Reference(node: node(definition, size: size), lag: 0), gain: gain, shift: shift)
        }
    }

    private func affine(_ reference: Graph.Reference, gain: String, shift: String?) -> Graph.Sum {
        var result = shift.map { linear(.parameter($0)) } ?? Graph.Sum()
        result.products = [
            Graph.ProductTerm(
                first: Graph.Factor(constant: 0, scale: 1, source: .node(reference)),
                second: Graph.Factor(constant: 0, scale: 1, source: .parameter(gain)))
        ]
        return result
    }

    private func linear(_ source: Graph.Source) -> Graph.Sum {
        Graph.Sum(linear: [Graph.LinearTerm(coefficient: 1, source: source)])
    }

    private func linear(_ node: Int) -> Graph.Sum {
        linear(.node(Graph.Reference(node: node, lag: 0)))
    }

    private mutating func combined(_ left: Formula, _ right: Formula, sign: Double, size: Int) -> Graph.Sum {
        var result = sum(left, size: size)
        result.add(sum(right, size: size).scaled(by: sign))
        return result
    }

    private mutating func product(_ left: Formula, _ right: Formula, size: Int) -> Graph.Sum {
        let left = sum(left, size: size)
        let right = sum(right, size: size)
        if left.isNumber { return right.scaled(by: left.constant) }
        if right.isNumber { return left.scaled(by: right.constant) }
        let term = Graph.ProductTerm(first: factor(left, size: size), second: factor(right, size: size))
        return Graph.Sum(products: [term])
    }

    /// A sum as an operand of an elementwise product: `1 - z` stays as it is, anything longer is stored first.
    private mutating func factor(_ sum: Graph.Sum, size: Int) -> Graph.Factor {
        if sum.products.isEmpty, sum.matrices.isEmpty, sum.linear.count == 1 {
            return Graph.Factor(
                constant: sum.constant, scale: sum.linear[0].coefficient, source: sum.linear[0].source)
        }
        let stored = Graph.Reference(node: node(.sum(sum), size: size), lag: 0)
        return Graph.Factor(constant: 0, scale: 1, source: .node(stored))
    }
}

extension Graph.Sum {
    /// Whether the sum is a number alone.
    fileprivate var isNumber: Bool { linear.isEmpty && products.isEmpty && matrices.isEmpty }
}
