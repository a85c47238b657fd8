import CKernels
import Matrices

/// A program bound to memory: goes one step forward or back, or through a whole sequence.
///
/// An arena holds one frame a step, and `longestLag` frames before them for what was before the first step.
public struct ProgramRunner {
    private let program: Program
    private let packed: PackedParameters
    private let values: UnsafeMutablePointer<Double>
    private let adjoints: UnsafeMutablePointer<Double>
    private let stride: Int
    private let steps: Int

    /// Binds a program to the frames of step 0 (the first) in two arenas.
    public init(
        _ program: Program, _ packed: PackedParameters, values: UnsafeMutablePointer<Double>,
        adjoints: UnsafeMutablePointer<Double>, steps: Int
    ) {
        self.program = program
        self.packed = packed
        self.values = values
        self.adjoints = adjoints
        self.stride = program.frameSize
        self.steps = steps
    }

    /// Computes every signal of every step from the inputs and the initial states in the arena.
    public func forward() {
        runSequence(program.forward.before)
        let recurrent = bind(program.forward.recurrent)
        kernel_run(recurrent, recurrent.count, 0, steps, 1)
        runSequence(program.forward.after)
    }

    /// Computes every adjoint from those of the seeds in the arena.
    public func reverse(_ purpose: ReversePurpose, inputs: Bool) {
        let plan = purpose == .direct ? program.direct : program.reverse
        clear(plan)
        runSequence(plan.after)
        let recurrent = bind(plan.recurrent)
        kernel_run(recurrent, recurrent.count, steps - 1, -1, -1)
        runSequence(inputs ? plan.before : plan.before.filter { $0.destination.offset != program.input.frameOffset })
    }

    private func clear(_ plan: ReversePlan) {
        let before = program.longestLag
        (adjoints - before * stride).update(repeating: 0, count: before * stride)
        for slot in plan.untouched + plan.uncovered {
            for t in (slot.steps.map { max(0, steps - $0) } ?? 0)..<steps {
                (adjoints + t * stride + slot.offset).update(repeating: 0, count: slot.size)
            }
        }
    }

    /// Runs operations one after the other, each for all steps.
    private func runSequence(_ operations: [PlannedOperation]) {
        for operation in operations {
            if let product = operation.product {
                runProduct(operation, product)
            } else {
                withUnsafePointer(to: bound(operation)) { kernel_run($0, 1, 0, steps, 1) }
            }
        }
    }

    private func runProduct(_ operation: PlannedOperation, _ product: PlannedOperation.Product) {
        let run = program.runs[product.run]
        let stack = packed.runs[product.run].stack.start
        let width = FrameLayout.padded(run.inputs)
        let destination = address(operation.destination)
        let operand = address(operation.operands[0])
        if product.transposed {
            var accumulates = operation.accumulates
            for segment in run.segments {
                kernel_product(
                    steps, width, segment.length, operand + segment.offset, stride, 1, stack + segment.offset * width,
                    width, 1, destination, stride, Int32(accumulates ? KERNEL_ACCUMULATE : KERNEL_STORE), nil)
                accumulates = true
            }
        } else {
            let bias = packed.constants.start + program.constants.bias(ofSlot: run.outputOffset)
            kernel_product(
                steps, run.outputs, run.inputs, operand, stride, 1, stack, 1, width, destination, stride,
                Int32(operation.accumulates ? KERNEL_ACCUMULATE : KERNEL_FROM_ROW), bias)
        }
    }

    private func address(_ place: PlannedOperation.Place) -> UnsafeMutablePointer<Double> {
        switch place.space {
        case .values: values + place.offset - place.lag * stride
        case .adjoints: adjoints + place.offset - place.lag * stride
        case .constants: packed.constants.start + place.offset
        }
    }

    private func bind(_ operations: [PlannedOperation]) -> [kernel_operation] { operations.map(bound) }

    private func bound(_ operation: PlannedOperation) -> kernel_operation {
        operation.bound(packed) { place in
            kernel_operand(base: address(place), stride: place.space == .constants ? 0 : stride)
        }
    }
}

extension PlannedOperation {
    /// The operation with addresses for its places.
    func bound(_ packed: PackedParameters, operand: (Place) -> kernel_operand) -> kernel_operation {
        var result = kernel_operation()
        result.kind = Int32(kind)
        result.accumulate = accumulates ? 1 : 0
        result.count = count
        result.d = operand(destination)
        let places = operands.map(operand)
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
        if let product {
            let run = packed.runs[product.run]
            result.panels = UnsafePointer((product.transposed ? run.transposedPanels : run.panels)?.start)
            result.stack = UnsafePointer(run.stack.start)
            result.segments = UnsafePointer(product.transposed ? run.outputs : run.inputs)
            result.segment_count = product.transposed ? run.outputSegments : 1
        }
        return result
    }
}
