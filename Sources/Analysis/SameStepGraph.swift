import Cells
import Equations
import Unrolling

/// The equations by which a signal acts on others within one step: `c[t]` on `h[t]`, `h[t]` on `y[t]`.
struct SameStepGraph: Sendable {
    /// The signal.
    let signal: String
    /// The signal and what depends on it in the same step.
    let dependents: Set<String>
    /// The equations on the ways between, the last to be evaluated first.
    private let backward: [Equation]

    init(of signal: String, in equations: [Equation]) {
        self.signal = signal
        // Equations that a program was planned from have an order.
        let order = (try? EvaluationOrder(equations))?.positions ?? Array(equations.indices)
        var dependents: Set = [signal]
        var forward: [Equation] = []
        for position in order where equations[position].signal != signal {
            let reads = equations[position].formula.signalsRead
            guard reads.contains(where: { $0.lag == 0 && dependents.contains($0.name) }) else { continue }
            dependents.insert(equations[position].signal)
            forward.append(equations[position])
        }
        self.dependents = dependents
        backward = forward.reversed()
    }

    /// What a gradient of one of the dependents sends back to the signal within the step.
    func send(_ gradient: [Double], from dependent: String, by evaluation: FormulaEvaluation) -> [Double] {
        var collected = [dependent: gradient]
        for equation in backward {
            guard let arriving = collected[equation.signal] else { continue }
            for read in equation.formula.signalsRead where read.lag == 0 && dependents.contains(read.name) {
                let size = evaluation.trace.program.signal(read.name)?.size ?? 0
                var sent = collected[read.name] ?? Array(repeating: 0, count: size)
                evaluation.send(arriving, back: equation.formula, to: read, into: &sent)
                collected[read.name] = sent
            }
        }
        return collected[signal] ?? []
    }
}
