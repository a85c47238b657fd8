import CKernels
import Matrices

/// Operations as the kernels read them, in memory of their own.
final class OperationList: @unchecked Sendable {
    /// The operations.
    let start: UnsafeMutablePointer<kernel_operation>
    /// How many.
    let count: Int

    init(_ operations: [kernel_operation]) {
        count = operations.count
        start = .allocate(capacity: max(count, 1))
        start.initialize(from: operations, count: count)
    }

    deinit {
        for operation in UnsafeBufferPointer(start: start, count: count) { operation.branches?.deallocate() }
        start.deallocate()
    }
}

/// All operations of a program, bound to the parameters' memory; the arenas are named when they run.
struct BoundProgram: Sendable {
    let frameSize, longestLag: Int
    let before, recurrent, after: OperationList
    let total, direct: Reverse
    /// The total reverse pass for cotangents that go back side by side, step by step.
    let lanes: Reverse
    let jacobian: OperationList

    /// The operations of a reverse pass; those before the recurrence also without what leads to the inputs alone.
    struct Reverse: Sendable {
        let after, recurrent, before, beforeWithoutInputs: OperationList
        let cleared: [ReversePlan.Slot]
    }

    /// The operations for a sequence, or for several side by side.
    init(_ program: Program, _ memory: ParameterMemory) {
        func list(_ operations: [PlannedOperation]) -> OperationList {
            OperationList(operations.map { $0.bound(in: program, memory) })
        }
        func reverse(_ plan: ReversePlan, recurrent: [PlannedOperation], accumulates: Bool = false) -> Reverse {
            func list(_ operations: [PlannedOperation]) -> OperationList {
                OperationList(
                    operations.map { operation in
                        var operation = operation
                        operation.accumulates = accumulates || operation.accumulates
                        return operation.bound(in: program, memory)
                    })
            }
            return Reverse(
                after: list(plan.after), recurrent: list(recurrent), before: list(plan.before),
                beforeWithoutInputs: list(
                    plan.before.filter { $0.destination.offset != program.input.frameOffset }),
                cleared: plan.untouched + plan.uncovered)
        }
        frameSize = program.frameSize
        longestLag = program.longestLag
        before = list(program.forward.before)
        recurrent = list(program.forward.recurrent)
        after = list(program.forward.after)
        total = reverse(program.reverse, recurrent: program.reverse.joined)
        direct = reverse(program.direct, recurrent: program.direct.joined)
        // Step by step another operation is the first to write an adjoint; all of them add to a frame that was cleared.
        self.lanes = reverse(program.reverse, recurrent: program.reverse.recurrent, accumulates: true)
        jacobian = list(program.jacobian.recurrent)
    }
}

extension PlannedOperation {
    /// The operation with the frame's size folded into its places, and the memory of its matrix.
    fileprivate func bound(in program: Program, _ memory: ParameterMemory) -> kernel_operation {
        var result = kernel_operation()
        result.kind = Int32(plainKind)
        result.accumulate = accumulates ? 1 : 0
        result.count = Self.isCoupled(kind) ? count : count * memory.lanes
        let places = operands.map { $0.bound(program.frameSize, memory.lanes) }
        result.d = destination.bound(program.frameSize, memory.lanes)
        result.p = places[0]
        result.q = places.count > 1 ? places[1] : places[0]
        result.r = places.count > 2 ? places[2] : places[0]
        result.s = places.count > 3 ? places[3] : places[0]
        (result.a0, result.a1, result.b0, result.b1) = (
            coefficients[0], coefficients[1], coefficients[2], coefficients[3]
        )
        (result.c0, result.c1, result.d0, result.d1) = (
            coefficients[4], coefficients[5], coefficients[6], coefficients[7]
        )
        if !branches.isEmpty {
            let bound = UnsafeMutablePointer<kernel_branch>.allocate(capacity: branches.count)
            for (index, branch) in branches.enumerated() {
                (bound + index).initialize(to: branch.bound(program.frameSize, memory.lanes))
            }
            result.branches = UnsafePointer(bound)
            result.branch_count = branches.count
        }
        if let packed = gain.flatMap({ memory.tables[$0] }) {
            result.table = UnsafePointer(packed.table.start)
            result.table_steps = packed.steps
        }
        if let product {
            let packed = memory.runs[product.run]
            let panels = product.transposed ? packed.transposedPanels : packed.panels
            result.panels = UnsafePointer(panels.start)
            result.segments = UnsafePointer(product.transposed ? packed.outputs : packed.inputs)
            result.segment_count = product.transposed ? packed.outputSegments : 1
            result.inputs = (0..<result.segment_count).reduce(0) { $0 + result.segments[$1].length }
            if !product.transposed, !accumulates {
                let slot = program.runs[product.run].outputOffset
                result.start = UnsafePointer(
                    memory.biases + program.constants.bias(ofSlot: slot) * memory.lanes)
            }
        }
        return result
    }

    /// The kernel that does the same without coefficients, where they change nothing.
    private var plainKind: Int {
        switch kind {
        case Int(KERNEL_LINEAR) where coefficients[0..<2] == [0, 1]: Int(KERNEL_COPY)
        case Int(KERNEL_PRODUCT) where coefficients[0..<4] == [0, 1, 0, 1]: Int(KERNEL_PLAIN_PRODUCT)
        case Int(KERNEL_PRODUCT_PAIR) where coefficients == [0, 1, 0, 1, 0, 1, 0, 1]: Int(KERNEL_PLAIN_PAIR)
        default: kind
        }
    }
}

extension PlannedOperation.Branch {
    fileprivate func bound(_ frameSize: Int, _ lanes: Int) -> kernel_branch {
        kernel_branch(
            d: product.destination.bound(frameSize, lanes), q: product.operands[1].bound(frameSize, lanes),
            e: (slope ?? product).destination.bound(frameSize, lanes),
            v: (slope ?? product).operands[1].bound(frameSize, lanes),
            b0: product.coefficients[2], b1: product.coefficients[3], accumulate: product.accumulates ? 1 : 0,
            slope: slope.map { Int32($0.kind) } ?? -1, accumulate_slope: slope?.accumulates == true ? 1 : 0)
    }
}

extension PlannedOperation.Place {
    fileprivate func bound(_ frameSize: Int, _ lanes: Int) -> kernel_place {
        let space =
            switch space {
            case .values: KERNEL_VALUES
            case .adjoints: KERNEL_ADJOINTS
            case .constants: KERNEL_CONSTANTS
            }
        return kernel_place(offset: (offset - lag * frameSize) * lanes, space: Int32(space))
    }
}
