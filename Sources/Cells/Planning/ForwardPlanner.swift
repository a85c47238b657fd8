import CKernels
import Equations

/// Writes the operations that compute a graph, phase by phase.
struct ForwardPlanner {
    let graph: Graph
    let phases: [Phase]
    let layout: FrameLayout
    let runs: [MatrixRun]
    let constants: ConstantLayout

    /// An operation with the place in the order: those of one level do not depend on each other, but for `part`.
    struct Scheduled {
        let level: Int
        /// Parts of one vector's sum follow each other.
        let part: Int
        var operation: PlannedOperation
        /// The node that the operation computes; nil for a matrix run.
        let node: Int?
    }

    /// All operations of each phase, each as soon as it can run.
    struct Result {
        let operations: [Phase: [Scheduled]]
        /// Those of the recurrence in the order in which a step runs them.
        let step: [Scheduled]
    }

    /// Plans the phases.
    func plan() -> Result {
        let levels = LevelFinder(graph: graph, phases: phases)
        var operations: [Phase: [Scheduled]] = [.before: [], .recurrent: [], .after: []]
        let scheduled = scheduledRuns(levels: levels)
        for (run, product) in scheduled { operations[runs[run].phase]?.append(product) }
        let begun = scheduled.filter { !$0.product.operation.accumulates }.map { runs[$0.run] }
        for node in layout.accumulatedNodes {
            let offset = layout.offsets[node]
            guard !begun.contains(where: { $0.covers(offset) }) else { continue }
            let fill = PlannedOperation(
                kind: Int(KERNEL_LINEAR), count: FrameLayout.padded(graph.nodes[node].size),
                destination: .init(space: .values, offset: offset),
                operands: [.init(space: .constants, offset: constants.bias(ofSlot: offset))])
            operations[.before]?.append(Scheduled(level: 0, part: 0, operation: fill, node: nil))
        }
        for node in graph.nodes.indices.dropFirst() {
            let written = NodeWriter(planner: self, levels: levels).operations(for: node)
            operations[phases[node]]?.append(contentsOf: written)
        }
        let sorted = operations.mapValues { $0.sorted(by: Self.precedes) }
        let recurrent = sorted[.recurrent] ?? []
        return Result(
            operations: sorted, step: recurrent.map { delayed($0, before: recurrent) }.sorted(by: Self.precedes))
    }

    /// A function is computed just before it is read: what is read earlier should not wait for it, and while the processor waits for
    /// another function it has this one to do.
    private func delayed(_ scheduled: Scheduled, before all: [Scheduled]) -> Scheduled {
        guard let node = scheduled.node, case .function = graph.nodes[node].definition else { return scheduled }
        let offset = layout.offsets[node]
        let readers = all.filter { reader in
            reader.operation.operands.contains { $0.space == .values && $0.lag == 0 && $0.offset == offset }
        }
        guard let first = readers.map(\.level).min() else { return scheduled }
        return Scheduled(
            level: max(scheduled.level, first - 1), part: scheduled.part, operation: scheduled.operation, node: node)
    }

    /// The matrix products. The first over a whole sequence that reaches its sums writes them, beginning with the bias; any other adds.
    private func scheduledRuns(levels: LevelFinder) -> [(run: Int, product: Scheduled)] {
        let order = runs.indices.map { index -> (index: Int, level: Int) in
            let run = runs[index]
            let node = layout.offsets.firstIndex(of: run.operandOffset) ?? 0
            return (index, levels.ready(Graph.Reference(node: node, lag: run.operandLag), in: run.phase) + 1)
        }.sorted {
            (runs[$0.index].phase.rawValue, $0.level, runs[$0.index].outputOffset, $0.index)
                < (runs[$1.index].phase.rawValue, $1.level, runs[$1.index].outputOffset, $1.index)
        }
        var reached: Set<Int> = []
        return order.map { index, level in
            let run = runs[index]
            let nodes = layout.accumulatedNodes.filter { run.covers(layout.offsets[$0]) }
            let begins =
                run.phase != .recurrent
                && nodes.allSatisfy { !reached.contains($0) && (phases[$0] != run.phase || !hasElementwiseTerms($0)) }
            reached.formUnion(nodes)
            let product = PlannedOperation(
                kind: Int(KERNEL_MATRIX), accumulates: !begins, count: run.outputs,
                destination: .init(space: .values, offset: run.outputOffset),
                operands: [.init(space: .values, offset: run.operandOffset, lag: run.operandLag)],
                product: .init(run: index, transposed: false))
            return (index, Scheduled(level: level, part: 0, operation: product, node: nil))
        }
    }

    private func hasElementwiseTerms(_ node: Int) -> Bool {
        guard let sum = graph.nodes[node].accumulated else { return false }
        return !sum.products.isEmpty || sum.linear.contains { $0.source.reference != nil }
    }

    private static func precedes(_ left: Scheduled, _ right: Scheduled) -> Bool {
        let keys = [left, right].map {
            [$0.level, $0.part, $0.operation.kind, $0.operation.destination.offset]
        }
        return keys[0].lexicographicallyPrecedes(keys[1])
    }
}

/// How many operations a vector has to wait for within its phase.
struct LevelFinder {
    private let phases: [Phase]
    private var levels: [Int]

    init(graph: Graph, phases: [Phase]) {
        self.phases = phases
        levels = Array(repeating: -1, count: graph.nodes.count)
        for node in graph.nodes.indices { visit(node, graph) }
    }

    private mutating func visit(_ node: Int, _ graph: Graph) {
        guard levels[node] < 0 else { return }
        levels[node] = 0
        var level = 0
        for reference in graph.nodes[node].references where waits(reference, in: phases[node]) {
            visit(reference.node, graph)
            level = max(level, levels[reference.node])
        }
        levels[node] = node == 0 ? 0 : level + 1
    }

    /// Outside the recurrence an operation runs over all steps before the next one, so that a lagged operand is waited for too.
    private func waits(_ reference: Graph.Reference, in phase: Phase) -> Bool {
        phases[reference.node] == phase && (reference.lag == 0 || phase != .recurrent)
    }

    /// The level from which on the vector can be read by operations of a phase.
    func ready(_ reference: Graph.Reference, in phase: Phase) -> Int {
        waits(reference, in: phase) ? levels[reference.node] : 0
    }

    /// The level of the operations that complete a vector.
    func level(of node: Int) -> Int { levels[node] }
}
