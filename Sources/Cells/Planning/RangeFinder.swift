import Equations

/// The interval that a vector's values lie in, as its definition says.
struct RangeFinder {
    let graph: Graph

    /// The interval of a node's values.
    func range(of node: Int) -> SignalRange {
        switch graph.nodes[node].definition {
        case .function(let function, _):
            switch function {
            case .sigmoid, .softmax: .unit
            case .tanh: .symmetric
            case .relu, .exponential, .softplus: .nonNegative
            case .identity, .activation: .unbounded
            }
        case .clock: .unit
        case .sum(let sum): range(of: sum)
        case .input, .normalized, .pending: .unbounded
        }
    }

    /// `1 - i` and products of numbers between 0 and 1 stay there; a gate times a tanh stays within -1 and 1.
    private func range(of sum: Graph.Sum) -> SignalRange {
        guard sum.matrices.isEmpty, sum.linear.count + sum.products.count == 1 else {
            return sum.isConstant && (0...1).contains(sum.constant) ? .unit : .unbounded
        }
        if let term = sum.linear.first {
            let factor = Graph.Factor(constant: sum.constant, scale: term.coefficient, source: term.source)
            return range(of: factor)
        }
        guard sum.constant == 0, let product = sum.products.first else { return .unbounded }
        let ranges = Set([range(of: product.first), range(of: product.second)])
        if ranges == [.unit] { return .unit }
        if ranges.isSubset(of: [.unit, .symmetric]) { return .symmetric }
        return .unbounded
    }

    private func range(of factor: Graph.Factor) -> SignalRange {
        guard let reference = factor.source.reference, case .function = graph.nodes[reference.node].definition else {
            return .unbounded
        }
        let inner = range(of: reference.node)
        if factor.constant == 0, factor.scale == 1 { return inner }
        return inner == .unit && factor.constant == 1 && factor.scale == -1 ? .unit : .unbounded
    }
}

extension Graph.Sum {
    fileprivate var isConstant: Bool { matrices.isEmpty && linear.isEmpty && products.isEmpty }
}
