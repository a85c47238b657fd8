/// Where the vectors stand that are the same at every step: the biases of accumulated sums, parameters used elementwise, the periods
/// of clocks.
struct ConstantLayout: Sendable, Hashable {
    /// The slots of the frame that have a bias here, in the same order.
    let biasedSlots: Range<Int>
    /// What is added to each accumulated sum.
    private(set) var biases: [Bias] = []
    /// Where each parameter stands that is read as a vector.
    private(set) var parameters: [String: Int] = [:]
    /// Where the periods of each clock stand.
    private(set) var clocks: [Clock] = []
    /// Where a vector of zeros stands.
    private(set) var zeros = 0
    /// Doubles in all.
    private(set) var size: Int

    /// The constant part of an accumulated sum.
    struct Bias: Sendable, Hashable {
        let slot: Int
        let size: Int
        let constant: Double
        let parameters: [Term]
    }

    /// A parameter with its coefficient.
    struct Term: Sendable, Hashable {
        let name: String
        let coefficient: Double
    }

    /// The periods of the modules of a clock of so many units.
    struct Clock: Sendable, Hashable {
        let offset: Int
        let size: Int
        let periods: [Int]
    }

    init(graph: Graph, layout: FrameLayout) {
        biasedSlots = layout.accumulated
        size = layout.accumulated.count
        for node in layout.accumulatedNodes {
            guard let sum = graph.nodes[node].accumulated else { continue }
            biases.append(
                Bias(
                    slot: layout.offsets[node], size: graph.nodes[node].size, constant: sum.constant,
                    parameters: sum.linear.compactMap { term in
                        guard case .parameter(let name) = term.source else { return nil }
                        return Term(name: name, coefficient: term.coefficient)
                    }))
        }
        for node in graph.nodes {
            if case .clock(let periods) = node.definition, clock(periods, size: node.size) == nil {
                clocks.append(Clock(offset: size, size: node.size, periods: periods))
                size += FrameLayout.padded(node.size)
            }
            guard case .sum(let sum) = node.definition else { continue }
            let sources =
                (sum.matrices.isEmpty ? sum.linear.map(\.source) : [])
                + sum.products.flatMap { [$0.first.source, $0.second.source] }
            for case .parameter(let name) in sources where parameters[name] == nil {
                parameters[name] = size
                size += FrameLayout.padded(node.size)
            }
        }
        zeros = size
        size += FrameLayout.padded(graph.nodes.map(\.size).max() ?? 0)
    }

    /// Where the bias of an accumulated sum stands.
    func bias(ofSlot slot: Int) -> Int { slot - biasedSlots.lowerBound }

    /// Where these periods stand.
    func clock(_ periods: [Int], size: Int) -> Int? {
        clocks.first { $0.periods == periods && $0.size == size }?.offset
    }
}
