import CKernels
import Cells
import Matrices

/// The Jacobians `∂s[t]/∂s[t-1]` of a trace, and the norms that tell vanishing from exploding without any loss.
///
/// Where a layer runs backward, they are those of the state after each step with respect to that before, `∂s[t]/∂s[t+1]`.
public struct StepJacobians: Sendable {
    /// The recurrent states that make up s, in order.
    public let states: [StateDescription]
    /// The spectral norm of each step's Jacobian, step 1 first.
    public let stepNorms: [Double]
    /// `‖∂s[T]/∂s[k]‖` for k = 0 … T, spectral norms, T being the step taken last, whose own is 1; 0 is the initial state.
    public let productNorms: [Double]

    /// Computes the norms for all steps.
    ///
    /// - Complexity: `O(steps · size³)`, size being that of all states together.
    public init(of trace: Trace) {
        let runner = JacobianRunner(trace.program, trace.packed)
        states = trace.program.states
        let size = runner.size
        guard size > 0 else {
            stepNorms = Array(repeating: 0, count: trace.stepCount)
            productNorms = (0...trace.stepCount).map { $0 == trace.stepsTaken.last ? 1 : 0 }
            return
        }
        let scratch = AlignedBuffer(count: kernel_spectral_norm_scratch(size, size))
        let packed = AlignedBuffer(count: kernel_product_scratch(size))
        var step = AlignedBuffer(count: size * size)
        var product = AlignedBuffer(count: size * size)
        var next = AlignedBuffer(count: size * size)
        for i in 0..<size { product.start[i * size + i] = 1 }
        var steps: [Double] = []
        var products: [Double] = [1]
        for t in trace.stepsTaken.reversed() {
            runner.jacobian(values: trace.frame(t), into: step.start)
            steps.append(kernel_spectral_norm(step.start, size, size, scratch.start))
            if steps.count == 1 {
                swap(&product, &step)
                products.append(steps[0])
            } else {
                kernel_product(
                    size, size, size, product.start, size, 1, step.start, size, next.start, size, 0, packed.start)
                swap(&product, &next)
                products.append(kernel_spectral_norm(product.start, size, size, scratch.start))
            }
        }
        stepNorms = trace.direction.reordered(steps.reversed())
        productNorms = [products[trace.stepCount]] + trace.direction.reordered(products.dropLast().reversed())
    }
}

extension Trace {
    /// The Jacobian of the states at step t with respect to those before, `[states × states]`.
    ///
    /// - Precondition: `t` lies in `1...stepCount`.
    public func stepJacobian(at t: Int) -> Matrix { stepJacobian(at: t, with: packed) }

    /// The same Jacobian with other parameters in place of those that the program ran with, while all recorded values are held.
    ///
    /// - Precondition: `t` lies in `1...stepCount`, and the parameters are those of the program.
    public func stepJacobian(at t: Int, with packed: PackedParameters) -> Matrix {
        precondition((1...stepCount).contains(t), "step \(t) of \(stepCount)")
        let runner = JacobianRunner(program, packed)
        var result = Matrix(rows: runner.size, columns: runner.size)
        result.entries.withUnsafeMutableBufferPointer { entries in
            if let base = entries.baseAddress { runner.jacobian(values: frame(t), into: base) }
        }
        return result
    }

    /// The frame of values of a step.
    func frame(_ t: Int) -> UnsafeMutablePointer<Double> {
        values.start + (program.longestLag + direction.frame(ofStep: t, steps: stepCount)) * program.frameSize
    }
}
