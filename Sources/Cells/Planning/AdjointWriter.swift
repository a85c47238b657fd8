import CKernels
import Equations

/// Writes the reverse of one forward operation: what its result's adjoint sends to the adjoints of its operands.
struct AdjointWriter {
    let forward: ForwardPlanner
    let parameterSlots: [ReversePlanner.ParameterSlot]

    private typealias Place = PlannedOperation.Place

    /// The adjoint operations; the first operand of each is the adjoint that is read.
    func adjoints(of scheduled: ForwardPlanner.Scheduled) -> [PlannedOperation] {
        let operation = scheduled.operation
        if let product = operation.product { return [transposed(product)] }
        guard let node = scheduled.node else { return [] }
        let upper = Place(space: .adjoints, offset: forward.layout.offsets[node])
        switch forward.graph.nodes[node].definition {
        case .input, .clock, .pending:
            return []
        case .function(let function, let operand):
            return back(kind: Self.back(of: function), node: node, from: upper, to: operand)
        case .normalized(let operand):
            return back(kind: Int(KERNEL_NORMALIZE_BACK), node: node, from: upper, to: operand)
        case .batchNormalized(let operand, _):
            return back(kind: Int(KERNEL_STANDARDIZE_BACK), node: node, from: upper, to: operand)
        case .sum:
            return terms(of: operation, node: node, from: upper)
        }
    }

    private static func back(of function: Function) -> Int {
        switch function {
        case .sigmoid: Int(KERNEL_SIGMOID_BACK)
        case .tanh: Int(KERNEL_TANH_BACK)
        case .relu: Int(KERNEL_RELU_BACK)
        case .softplus: Int(KERNEL_SOFTPLUS_BACK)
        case .exponential: Int(KERNEL_EXPONENTIAL_BACK)
        case .softmax: Int(KERNEL_SOFTMAX_BACK)
        case .identity, .activation: Int(KERNEL_LINEAR)
        }
    }

    private func back(kind: Int, node: Int, from upper: Place, to operand: Graph.Reference) -> [PlannedOperation] {
        let size = forward.graph.nodes[node].size
        let value = Place(space: .values, offset: forward.layout.offsets[node])
        return [
            PlannedOperation(
                kind: kind, count: PlannedOperation.isCoupled(kind) ? size : FrameLayout.padded(size),
                destination: Place(
                    space: .adjoints, offset: forward.layout.offsets[operand.node], lag: operand.lag),
                operands: [upper, value])
        ]
    }

    private func transposed(_ product: PlannedOperation.Product) -> PlannedOperation {
        let run = forward.runs[product.run]
        return PlannedOperation(
            kind: Int(KERNEL_MATRIX), count: FrameLayout.padded(run.inputs),
            destination: Place(space: .adjoints, offset: run.operandOffset, lag: run.operandLag),
            operands: [Place(space: .adjoints, offset: run.outputOffset)],
            product: .init(run: product.run, transposed: true))
    }

    /// A sum's operation is one of: a + b p; (a + b p)(c + d q); two of those.
    private func terms(of operation: PlannedOperation, node: Int, from upper: Place) -> [PlannedOperation] {
        let c = operation.coefficients
        let o = operation.operands
        switch operation.kind {
        case Int(KERNEL_LINEAR):
            guard c[1] != 0, let destination = adjoint(of: o[0], node: node) else { return [] }
            return [
                PlannedOperation(
                    kind: Int(KERNEL_LINEAR), count: operation.count, destination: destination, operands: [upper],
                    coefficients: [0, c[1]] + [0, 1, 0, 1, 0, 1])
            ]
        case Int(KERNEL_PRODUCT):
            return factors(o[0], o[1], c, node, upper, operation.count)
        case Int(KERNEL_PRODUCT_PAIR):
            return factors(o[0], o[1], Array(c[0..<4]), node, upper, operation.count)
                + factors(o[2], o[3], Array(c[4..<8]), node, upper, operation.count)
        default:
            return []
        }
    }

    /// The adjoints of both factors of (a + b p)(c + d q).
    private func factors(
        _ p: Place, _ q: Place, _ c: [Double], _ node: Int, _ upper: Place, _ count: Int
    ) -> [PlannedOperation] {
        func one(_ operand: Place, scale: Double, other: Place, _ constant: Double, _ slope: Double)
            -> PlannedOperation?
        {
            guard scale != 0, let destination = adjoint(of: operand, node: node, isFactor: true) else { return nil }
            return PlannedOperation(
                kind: Int(KERNEL_PRODUCT), count: count, destination: destination, operands: [upper, other],
                coefficients: [0, 1, scale * constant, scale * slope, 0, 1, 0, 1])
        }
        return [one(p, scale: c[1], other: q, c[2], c[3]), one(q, scale: c[3], other: p, c[0], c[1])].compactMap { $0 }
    }

    /// Where the adjoint of an operand stands; none for a parameter that is only added, whose adjoint is the sum's own.
    private func adjoint(of operand: Place, node: Int, isFactor: Bool = false) -> Place? {
        if operand.space == .constants {
            guard isFactor, let name = forward.constants.parameters.first(where: { $0.value == operand.offset })?.key
            else { return nil }
            let slot = parameterSlots.first { $0.node == node && $0.name == name }
            return slot.map { Place(space: .adjoints, offset: $0.offset) }
        }
        return Place(space: .adjoints, offset: operand.offset, lag: operand.lag)
    }
}
