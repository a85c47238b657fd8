/// When a vector of the graph can be computed.
enum Phase: Int, Comparable {
    /// For all steps at once, before the recurrence: it depends on the input alone.
    case before
    /// Step by step: it is part of a cycle through time, or lies between such cycles.
    case recurrent
    /// For all steps at once, behind the recurrence: no cycle depends on it.
    case after

    static func < (left: Phase, right: Phase) -> Bool { left.rawValue < right.rawValue }
}

/// Finds the strongly connected components of a graph (Tarjan 1972) and from them the phase of every node.
struct PhaseFinder {
    private let graph: Graph
    private var index: [Int?]
    private var lowest: [Int]
    private var onStack: [Bool]
    private var stack: [Int] = []
    private var counter = 0
    /// Components, each behind those it depends on.
    private var components: [[Int]] = []

    /// The phase of every node, and which nodes lie in a cycle.
    struct Result {
        let phases: [Phase]
        let isCyclic: [Bool]
    }

    /// The phases of a graph's nodes.
    static func phases(of graph: Graph) -> Result {
        var finder = PhaseFinder(graph)
        for node in graph.nodes.indices where finder.index[node] == nil { finder.visit(node) }
        return finder.result()
    }

    private init(_ graph: Graph) {
        self.graph = graph
        index = Array(repeating: nil, count: graph.nodes.count)
        lowest = Array(repeating: 0, count: graph.nodes.count)
        onStack = Array(repeating: false, count: graph.nodes.count)
    }

    private mutating func visit(_ node: Int) {
        let order = counter
        counter += 1
        index[node] = order
        lowest[node] = order
        stack.append(node)
        onStack[node] = true
        for reference in graph.nodes[node].references {
            if let known = index[reference.node] {
                if onStack[reference.node] { lowest[node] = min(lowest[node], known) }
            } else {
                visit(reference.node)
                lowest[node] = min(lowest[node], lowest[reference.node])
            }
        }
        if lowest[node] == order {
            var component: [Int] = []
            while let member = stack.popLast() {
                onStack[member] = false
                component.append(member)
                if member == node { break }
            }
            components.append(component)
        }
    }

    private func result() -> Result {
        let nodes = graph.nodes
        var isCyclic = Array(repeating: false, count: nodes.count)
        for component in components {
            let loops = component.count > 1 || nodes[component[0]].references.contains { $0.node == component[0] }
            if loops { for node in component { isCyclic[node] = true } }
        }
        var behindCycle = isCyclic
        for component in components where !behindCycle[component[0]] {
            behindCycle[component[0]] = nodes[component[0]].references.contains { behindCycle[$0.node] }
        }
        var beforeCycle = isCyclic
        for component in components.reversed() {
            for node in component where beforeCycle[node] {
                for reference in nodes[node].references { beforeCycle[reference.node] = true }
            }
        }
        let phases = nodes.indices.map { node -> Phase in
            !behindCycle[node] ? .before : beforeCycle[node] ? .recurrent : .after
        }
        return Result(phases: phases, isCyclic: isCyclic)
    }
}
