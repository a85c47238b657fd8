import Cells
import Equations
import Unrolling

/// The equations by which a signal acts on others within one step: `c[t]` on `h[t]`, `h[t]` on `y[t]`.
struct SameStepGraph: Sendable {
    /// The signal.
    let signal: String
    /// The signal and what depends on it in the same step.
    let dependents: Set<String>
    /// The places where an equation of a dependent reads another, the equation that is evaluated last first.
    private let backward: [Reading]

    private struct Reading {
        let reader: String
        let read: String
        let route: FormulaRoute
    }

    init(of signal: String, in equations: [Equation]) {
        self.signal = signal
        // Equations that a program was planned from have an order.
        let order = (try? EvaluationOrder(equations))?.positions ?? Array(equations.indices)
        var dependents: Set = [signal]
        var forward: [Reading] = []
        for position in order where equations[position].signal != signal {
            let equation = equations[position]
            let reads = equation.formula.signalsRead.filter { $0.lag == 0 && dependents.contains($0.name) }
            guard !reads.isEmpty else { continue }
            dependents.insert(equation.signal)
            forward += reads.flatMap { read in
                equation.formula.routes(to: read).map {
                    Reading(reader: equation.signal, read: read.name, route: $0)
                }
            }
        }
        self.dependents = dependents
        backward = forward.reversed()
    }

    /// What a gradient of one of the dependents sends back to the signal within the step.
    func send(_ gradient: [Double], from dependent: String, by evaluation: FormulaEvaluation) -> [Double] {
        var collected = [dependent: gradient]
        for reading in backward {
            guard let arriving = collected[reading.reader] else { continue }
            let sent = evaluation.send(arriving, of: reading.reader, along: reading.route)
            collected[reading.read] = collected[reading.read].map { zip($0, sent).map { $0 + $1 } } ?? sent
        }
        return collected[signal] ?? []
    }
}
