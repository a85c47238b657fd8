import Equations

/// Where each vector stands in a frame: one frame a step, x first, then the accumulated sums, then all else.
///
/// Sums that are made of the same matrix products stand side by side, so that the products with one vector become one product with a
/// stacked matrix. Every slot is padded to a multiple of 8.
struct FrameLayout {
    /// The place of each node in the frame.
    private(set) var offsets: [Int]
    /// The accumulated sums: [first, end) of the frame.
    private(set) var accumulated: Range<Int> = 0..<0
    /// Doubles a frame takes.
    private(set) var frameSize: Int
    /// The accumulated sums, in the order of the frame.
    private(set) var accumulatedNodes: [Int] = []

    /// A size rounded up to whole vectors of eight.
    static func padded(_ size: Int) -> Int { (size + 7) / 8 * 8 }

    init(graph: Graph, phases: [Phase]) {
        let nodes = graph.nodes
        offsets = Array(repeating: 0, count: nodes.count)
        frameSize = Self.padded(nodes[0].size)
        accumulatedNodes = Self.orderOfAccumulated(graph: graph, phases: phases)
        let start = frameSize
        for node in accumulatedNodes { place(node, size: nodes[node].size) }
        accumulated = start..<frameSize

        // What is a function of accumulated sums follows in their order, so that neighbouring functions run as one.
        let followers = nodes.indices.filter { !accumulatedNodes.contains($0) && $0 != 0 }
            .map { (node: $0, key: Self.follows(nodes[$0], offsets: offsets, accumulated: accumulated)) }
            .sorted { ($0.key, $0.node) < ($1.key, $1.node) }
        for follower in followers {
            let node = nodes[follower.node]
            place(follower.node, size: Self.padded(node.size) + node.numbersBehind)
        }
    }

    /// A slot for something beside the nodes, such as the adjoint of a parameter.
    mutating func extraSlot(size: Int) -> Int {
        let offset = frameSize
        frameSize += Self.padded(size)
        return offset
    }

    private mutating func place(_ node: Int, size: Int) {
        offsets[node] = frameSize
        frameSize += Self.padded(size)
    }

    private static func follows(_ node: Graph.Node, offsets: [Int], accumulated: Range<Int>) -> Int {
        if case .function(_, let operand) = node.definition, operand.lag == 0,
            accumulated.contains(offsets[operand.node])
        {
            return offsets[operand.node]
        }
        return Int.max
    }

    /// Sums with products of the first large group alone, then with both, then with the second alone, then the others.
    private static func orderOfAccumulated(graph: Graph, phases: [Phase]) -> [Int] {
        let accumulated = graph.nodes.indices.filter { graph.nodes[$0].accumulated != nil }
        var operands: [Graph.Reference: Int] = [:]
        for node in accumulated {
            for term in graph.nodes[node].accumulated?.matrices ?? [] { operands[term.operand, default: 0] += 1 }
        }
        func largest(_ fits: (Graph.Reference) -> Bool) -> Graph.Reference? {
            operands.filter { fits($0.key) }
                .max { ($0.value, -$0.key.node, -$0.key.lag) < ($1.value, -$1.key.node, -$1.key.lag) }?.key
        }
        let first = largest { phases[$0.node] == .before }
        let second = largest { phases[$0.node] != .before }
        var users: [Int: Int] = [:]
        for node in graph.nodes {
            if case .function(let function, let operand) = node.definition, operand.lag == 0 {
                users[operand.node] = Function.allCases.firstIndex(of: function) ?? 0
            }
        }
        func key(_ node: Int) -> [Int] {
            let terms = graph.nodes[node].accumulated?.matrices ?? []
            let inFirst = terms.contains { $0.operand == first }
            let inSecond = terms.contains { $0.operand == second }
            let group = inFirst ? (inSecond ? 1 : 0) : (inSecond ? 2 : 3)
            return [phases[node].rawValue == Phase.after.rawValue ? 1 : 0, group, users[node] ?? 99, node]
        }
        return accumulated.sorted { key($0).lexicographicallyPrecedes(key($1)) }
    }
}
