import CKernels
import Equations

/// Writes the operations that compute one vector of the graph.
struct NodeWriter {
    let planner: ForwardPlanner
    let levels: LevelFinder

    private typealias Place = PlannedOperation.Place

    /// The operations in their order; matrix products are written elsewhere.
    func operations(for node: Int) -> [ForwardPlanner.Scheduled] {
        let definition = planner.graph.nodes[node].definition
        switch definition {
        case .input, .pending: return []
        case .clock(let periods):
            let size = planner.graph.nodes[node].size
            let offset = planner.constants.clock(periods, size: size) ?? 0
            return [scheduled(kind: Int(KERNEL_CLOCK), node, [Place(space: .constants, offset: offset)])]
        case .function(let function, let operand):
            return [scheduled(kind: Self.kernel(of: function), node, [place(operand)])]
        case .normalized(let operand):
            return [scheduled(kind: Int(KERNEL_NORMALIZE), node, [place(operand)])]
        case .batchNormalized(let operand, let gain):
            var written = scheduled(kind: Int(KERNEL_STANDARDIZE), node, [place(operand)])
            written.operation.gain = gain
            return [written]
        case .sum(let sum):
            return sum.matrices.isEmpty ? plainSum(sum, node) : accumulatedTerms(sum, node)
        }
    }

    private static func kernel(of function: Function) -> Int {
        switch function {
        case .sigmoid: Int(KERNEL_SIGMOID)
        case .tanh: Int(KERNEL_TANH)
        case .relu: Int(KERNEL_RELU)
        case .softplus: Int(KERNEL_SOFTPLUS)
        case .exponential: Int(KERNEL_EXPONENTIAL)
        case .softmax: Int(KERNEL_SOFTMAX)
        case .identity, .activation: Int(KERNEL_LINEAR)
        }
    }

    private func place(_ reference: Graph.Reference) -> Place {
        Place(space: .values, offset: planner.layout.offsets[reference.node], lag: reference.lag)
    }

    private func place(_ source: Graph.Source) -> Place {
        switch source {
        case .node(let reference): place(reference)
        case .parameter(let name): Place(space: .constants, offset: planner.constants.parameters[name] ?? 0)
        }
    }

    private func scheduled(
        kind: Int, _ node: Int, _ operands: [Place], coefficients: [Double] = [], level: Int? = nil, part: Int = 0,
        accumulates: Bool = false
    ) -> ForwardPlanner.Scheduled {
        let size = planner.graph.nodes[node].size
        let defaults: [Double] = [0, 1, 0, 1, 0, 1, 0, 1]
        let operation = PlannedOperation(
            kind: kind, accumulates: accumulates,
            count: PlannedOperation.isCoupled(kind) ? size : FrameLayout.padded(size),
            destination: Place(space: .values, offset: planner.layout.offsets[node]), operands: operands,
            coefficients: coefficients + defaults.dropFirst(coefficients.count))
        return ForwardPlanner.Scheduled(
            level: level ?? levels.level(of: node), part: part, operation: operation, node: node)
    }

    /// A sum without matrix products: its first operation stores, beginning with the constant; the others add.
    private func plainSum(_ sum: Graph.Sum, _ node: Int) -> [ForwardPlanner.Scheduled] {
        var operations: [ForwardPlanner.Scheduled] = []
        var products = sum.products[...]
        var constant = sum.constant
        func add(_ kind: Int, _ operands: [Place], _ coefficients: [Double]) {
            operations.append(
                scheduled(
                    kind: kind, node, operands, coefficients: coefficients, part: operations.count,
                    accumulates: !operations.isEmpty))
        }
        for term in sum.linear {
            add(Int(KERNEL_LINEAR), [place(term.source)], [constant, term.coefficient])
            constant = 0
        }
        if operations.isEmpty, constant != 0 || products.isEmpty {
            // A number alone; the operand is read and multiplied by nothing.
            add(Int(KERNEL_LINEAR), [Place(space: .constants, offset: planner.constants.zeros)], [constant, 0])
        }
        if operations.isEmpty, products.count >= 2 {
            let pair = [products.removeFirst(), products.removeFirst()]
            add(Int(KERNEL_PRODUCT_PAIR), pair.flatMap(places), pair.flatMap(coefficients))
        }
        for product in products { add(Int(KERNEL_PRODUCT), places(product), coefficients(product)) }
        return operations
    }

    /// What is added to matrix products: each term as soon as it can be read.
    private func accumulatedTerms(_ sum: Graph.Sum, _ node: Int) -> [ForwardPlanner.Scheduled] {
        let phase = planner.phases[node]
        func level(_ sources: [Graph.Source]) -> Int {
            (sources.compactMap(\.reference).map { levels.ready($0, in: phase) }.max() ?? 0) + 1
        }
        let linear = sum.linear.filter { $0.source.reference != nil }.map { term in
            scheduled(
                kind: Int(KERNEL_LINEAR), node, [place(term.source)], coefficients: [0, term.coefficient],
                level: level([term.source]), accumulates: true)
        }
        let products = sum.products.map { term in
            scheduled(
                kind: Int(KERNEL_PRODUCT), node, places(term), coefficients: coefficients(term),
                level: level([term.first.source, term.second.source]), accumulates: true)
        }
        return linear + products
    }

    private func places(_ term: Graph.ProductTerm) -> [Place] { [place(term.first.source), place(term.second.source)] }

    private func coefficients(_ term: Graph.ProductTerm) -> [Double] {
        [term.first.constant, term.first.scale, term.second.constant, term.second.scale]
    }
}
