import Equations

extension Program {
    /// Plans a cell with its readout.
    ///
    /// - Throws: what is wrong with the equations, or with the sizes they are asked to have.
    public init(
        _ cell: Cell, sizes: Sizes, activation: Activation, readout: ReadoutKind = .classes
    ) throws(EquationErrors) {
        let text = try cell.text.withReadout(readout)
        let shapes = try text.shapes(sizes)
        self.init(checked: text.equations, shapes: shapes, sizes: sizes, activation: activation, seeds: ["y"])
    }

    /// Plans equations whose shapes have been checked.
    ///
    /// - Precondition: no signal depends on itself within a step.
    init(checked equations: [Equation], shapes: Shapes, sizes: Sizes, activation: Activation, seeds: Set<String>) {
        let graph = Lowering.graph(of: equations, shapes: shapes, activation: activation)
        let found = PhaseFinder.phases(of: graph)
        var layout = FrameLayout(graph: graph, phases: found.phases)
        let runs = MatrixRunBuilder(graph: graph, phases: found.phases, layout: layout).runs()
        let slots = Self.parameterSlots(graph: graph, layout: &layout)
        let constants = ConstantLayout(graph: graph, layout: layout)
        let planner = ForwardPlanner(
            graph: graph, phases: found.phases, layout: layout, runs: runs, constants: constants)
        let scheduled = planner.plan()
        func reverse(_ purpose: ReversePurpose, seeds: [Int]) -> ReversePlan {
            ReversePlanner(
                forward: planner, scheduled: scheduled, parameterSlots: slots, seeds: seeds, purpose: purpose
            ).plan()
        }
        func forward(_ operations: [ForwardPlanner.Scheduled]?) -> [PlannedOperation] {
            PlannedOperation.merged((operations ?? []).map(\.operation))
        }
        let describer = ProgramDescriber(
            graph: graph, layout: layout, equations: equations, activation: activation,
            isCyclic: found.isCyclic)
        let states = describer.states()
        let outside = seeds.compactMap { graph.signals[$0] }.map { layout.offsets[$0] }

        self.equations = equations
        self.sizes = sizes
        self.activation = activation
        self.signals = describer.signals()
        self.input = describer.input()
        self.parameters = shapes.parameters
        self.states = states
        self.batchNormalizations = graph.nodes.enumerated().compactMap { node, description in
            guard case .batchNormalized(let operand, let gain) = description.definition else { return nil }
            return BatchNormalization(
                gain: gain, size: description.size, offset: layout.offsets[node],
                operandOffset: layout.offsets[operand.node], operandLag: operand.lag)
        }
        self.longestLag = graph.nodes.flatMap(\.references).map(\.lag).max() ?? 0
        // An odd number of cache lines, so that a column of frames spreads over all sets of a cache.
        self.frameSize = layout.frameSize % 16 == 0 ? layout.frameSize + 8 : layout.frameSize
        let vectorsPerStep = graph.nodes.reduce(0) { $0 + $1.size }
        self.valuesPerStep = batchNormalizations.reduce(vectorsPerStep) { $0 + $1.size }
        self.gradientsPerStep = slots.reduce(vectorsPerStep) { $0 + $1.size }
        self.layout = FrameLayout.Summary(accumulated: layout.accumulated)
        self.constants = constants
        self.runs = runs
        self.forward = ForwardPlan(
            before: forward(scheduled.operations[.before]), recurrent: forward(scheduled.step),
            after: forward(scheduled.operations[.after]))
        self.reverse = reverse(.total, seeds: outside.sorted())
        self.direct = reverse(.direct, seeds: outside.sorted())
        self.jacobian = reverse(.stepJacobian, seeds: states.filter { $0.delay == 0 }.map(\.offset))
        self.parameterUses = ParameterUses(
            parameters: shapes.parameters, runs: runs,
            vectors: Self.vectorUses(graph: graph, layout: layout, slots: slots), clocks: constants.clocks)
    }

    /// A slot for the adjoint of each parameter that is a factor of an elementwise product.
    private static func parameterSlots(graph: Graph, layout: inout FrameLayout) -> [ReversePlanner.ParameterSlot] {
        var slots: [ReversePlanner.ParameterSlot] = []
        for (index, node) in graph.nodes.enumerated() {
            guard case .sum(let sum) = node.definition else { continue }
            for case .parameter(let name) in sum.products.flatMap({ [$0.first.source, $0.second.source] }) {
                guard !slots.contains(where: { $0.node == index && $0.name == name }) else { continue }
                let offset = layout.extraSlot(size: node.size)
                slots.append(.init(node: index, name: name, offset: offset, size: node.size))
            }
        }
        return slots
    }

    private static func vectorUses(
        graph: Graph, layout: FrameLayout, slots: [ReversePlanner.ParameterSlot]
    ) -> [ProgramVectorUse] {
        var uses = slots.map { ProgramVectorUse(parameter: $0.name, offset: $0.offset, size: $0.size, coefficient: 1) }
        for (index, node) in graph.nodes.enumerated() {
            guard case .sum(let sum) = node.definition else { continue }
            for term in sum.linear {
                guard case .parameter(let name) = term.source else { continue }
                uses.append(
                    ProgramVectorUse(
                        parameter: name, offset: layout.offsets[index], size: node.size,
                        coefficient: term.coefficient))
            }
        }
        return uses
    }
}

extension FrameLayout {
    /// What a program keeps of its layout.
    struct Summary: Sendable, Hashable {
        let accumulated: Range<Int>
    }
}

/// Describes the signals and states of a planned graph.
struct ProgramDescriber {
    let graph: Graph
    let layout: FrameLayout
    let equations: [Equation]
    let activation: Activation
    let isCyclic: [Bool]

    /// The signals in the order of their equations.
    func signals() -> [SignalDescription] {
        let ranges = equations.ranges
        return equations.compactMap { equation in
            graph.signals[equation.signal].map { node in
                let range = ranges[equation.signal] ?? .unbounded
                return describe(
                    node, name: equation.signal, comment: equation.comment,
                    range: range == .activation ? activation.range : range)
            }
        }
    }

    /// The input.
    func input() -> SignalDescription { describe(0, name: "x", comment: nil, range: .unbounded) }

    private func describe(_ node: Int, name: String, comment: String?, range: ValueRange) -> SignalDescription {
        var function: Function?
        var preActivation: Int?
        if case .function(let applied, let operand) = graph.nodes[node].definition {
            function = applied
            preActivation = operand.lag == 0 ? layout.offsets[operand.node] : nil
        }
        return SignalDescription(
            name: name, size: graph.nodes[node].size, comment: comment,
            range: range, function: function, frameOffset: layout.offsets[node],
            preActivationFrameOffset: preActivation)
    }

    /// The recurrent states in the order in which the equations first look back at them.
    func states() -> [StateDescription] {
        var order: [String] = []
        var longest: [String: Int] = [:]
        for equation in equations {
            for read in equation.formula.signalsRead where read.lag > 0 {
                guard let node = graph.signals[read.name], isCyclic[node] else { continue }
                if longest[read.name] == nil { order.append(read.name) }
                longest[read.name] = max(longest[read.name] ?? 0, read.lag)
            }
        }
        return order.flatMap { name in
            let node = graph.signals[name] ?? 0
            return (0..<(longest[name] ?? 0)).map { delay in
                StateDescription(
                    signal: name, size: graph.nodes[node].size, delay: delay, offset: layout.offsets[node])
            }
        }
    }
}
