import Cells
import Matrices
import Unrolling

/// All singular values of the step Jacobians of a recording, or of their products.
///
/// The values are right to about 1e-14 of the largest one of the same matrix: those far below that are noise.
public struct JacobianSpectra: Sendable, Equatable {
    /// The recurrent states that make up s.
    public let states: [StateDescription]
    /// The steps whose values are here, in the order they were asked for; 0 is the initial state.
    public let steps: [Int]
    /// The values, largest first, `[steps × states]`; none where computing them takes too much work.
    private let values: Matrix
    /// Why there are no values, in words; nil where they are there.
    public let omission: String?

    /// The spectra of the Jacobians `∂s[t]/∂s[t-1]` of all steps, or of some; nil if it was cancelled.
    ///
    /// - Complexity: O(steps · states³), on all cores.
    public init?(_ trace: Trace, steps: [Int]? = nil, isCancelled: () -> Bool = { Task.isCancelled }) {
        let steps = steps ?? Array(1...trace.stepCount)
        self.init(trace, steps: steps, work: 4, isCancelled: isCancelled) { rows, size in
            Parallel.run(steps.count, isCancelled: isCancelled, tools: {}) { index, _, _ in
                let found = trace.stepJacobian(at: steps[index]).singularValues()
                for (column, value) in found.enumerated() { rows[index * size + column] = value }
            }
        }
    }

    /// The spectra of `∂s[T]/∂s[k]` for k = 0 … T, T being the step taken last; nil if it was cancelled.
    ///
    /// - Complexity: O(steps · states³), on all cores.
    public static func ofProducts(
        _ trace: Trace, isCancelled: () -> Bool = { Task.isCancelled }
    ) -> JacobianSpectra? {
        let steps = Array(0...trace.stepCount)
        return JacobianSpectra(trace, steps: steps, work: 5, isCancelled: isCancelled) { rows, size in
            let order = trace.stepsTaken.reversed() + [0]
            var product = Matrix.identity(size)
            // Some products at a time, so that not all of them are in memory together.
            for first in stride(from: 0, to: order.count, by: productsTogether) {
                let group = order[first..<min(first + productsTogether, order.count)]
                var products: [Matrix] = []
                for step in group {
                    if isCancelled() { return false }
                    products.append(product)
                    if step > 0 { product = product * trace.stepJacobian(at: step) }
                }
                let isDone = Parallel.run(products.count, isCancelled: isCancelled, tools: {}) { index, _, _ in
                    let found = products[index].singularValues()
                    let row = order[first + index]
                    for (column, value) in found.enumerated() { rows[row * size + column] = value }
                }
                if !isDone { return false }
            }
            return true
        }
    }

    private static let productsTogether = 16

    /// Makes room for the values and lets them be computed, unless they take too much work.
    private init?(
        _ trace: Trace, steps: [Int], work perEntry: Double, isCancelled: () -> Bool,
        compute: (_ rows: UnsafeMutablePointer<Double>, _ size: Int) -> Bool
    ) {
        self.steps = steps
        states = trace.program.states
        let size = states.reduce(0) { $0 + $1.size }
        let work = JacobianWork(states: size, steps: steps.count, factor: perEntry)
        omission = work.omission
        guard omission == nil, size > 0 else {
            values = Matrix(rows: steps.count, columns: 0)
            return
        }
        var values = Matrix(rows: steps.count, columns: size)
        let isDone = values.entries.withUnsafeMutableBufferPointer { entries in
            entries.baseAddress.map { compute($0, size) } ?? true
        }
        guard isDone else { return nil }
        self.values = values
    }

    /// All singular values at a step, largest first, `[states]`; empty where there are none.
    public func values(at step: Int) -> [Double] {
        steps.firstIndex(of: step).map { values.row($0) } ?? []
    }

    /// The largest singular value at a step; nil where there is none.
    public func largest(at step: Int) -> Double? { values(at: step).first }

    /// The smallest singular value at a step; nil where there is none.
    public func smallest(at step: Int) -> Double? { values(at: step).last }
}
