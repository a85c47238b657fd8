/// The slots of a frame, so that an operation over several of them can be asked which.
struct SlotIndex {
    /// Every slot.
    let all: [ReversePlan.Slot]
    private let sizes: [Int: Int]
    private let runs: [MatrixRun]

    init(forward: ForwardPlanner, parameterSlots: [ReversePlanner.ParameterSlot]) {
        let nodes = forward.graph.nodes.indices.map { node in
            ReversePlan.Slot(
                offset: forward.layout.offsets[node], size: FrameLayout.padded(forward.graph.nodes[node].size))
        }
        let parameters = parameterSlots.map {
            ReversePlan.Slot(offset: $0.offset, size: FrameLayout.padded($0.size))
        }
        all = (nodes + parameters).filter { $0.size > 0 }
        sizes = Dictionary(all.map { ($0.offset, $0.size) }, uniquingKeysWith: max)
        runs = forward.runs
    }

    /// The size of the slot that begins here.
    func size(of offset: Int) -> Int { sizes[offset] ?? 0 }

    /// The slots that an operation reads its adjoint from: one, or all that a matrix run covers.
    func slots(from offset: Int, operation: PlannedOperation, isSource: Bool) -> [Int] {
        guard isSource, let product = operation.product else { return [offset] }
        let run = runs[product.run]
        return run.pieces.map { run.outputOffset + $0.row }
    }
}
