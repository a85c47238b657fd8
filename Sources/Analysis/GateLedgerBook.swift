import Cells
import Equations
import Unrolling

/// What a ledger needs to know of the equations, and the shares of one step.
struct GateLedgerBook {
    let trace: Trace
    let paths: [StatePath]
    /// How many numbers the signal has.
    let size: Int
    private let graph: SameStepGraph

    init?(_ trace: Trace, signal: String) {
        let equations = trace.program.equations
        guard equations.contains(where: { $0.signal == signal }), let description = trace.program.signal(signal) else {
            return nil
        }
        self.trace = trace
        size = description.size
        graph = SameStepGraph(of: signal, in: equations)
        let handsOn = trace.above != nil && graph.dependents.contains("h")
        paths =
            StatePath.paths(to: graph, in: equations)
            + (handsOn ? [StatePath(name: "through the next layer", kind: .nextLayer, crossings: [])] : [])
    }

    /// What each path sends back to the signal at a step, `[paths × size]`.
    func vectors(at t: Int) -> [[Double]] {
        let here = FormulaEvaluation(trace: trace, step: t)
        return paths.map { path in
            if path.kind == .nextLayer {
                return graph.send(trace.gradientFromLaterStepsAbove(at: t), from: "h", by: here)
            }
            return path.crossings.reduce(Array(repeating: 0, count: size)) { sum, crossing in
                guard let arrived = arrived(by: crossing, at: t) else { return sum }
                return zip(sum, graph.send(arrived, from: crossing.read.name, by: here)).map { $0 + $1 }
            }
        }
    }

    /// What arrives at a dependent of the signal by one crossing; nil where the sequence ends before it.
    private func arrived(by crossing: StatePath.Crossing, at t: Int) -> [Double]? {
        guard let step = trace.step(t, movedBy: crossing.read.lag) else { return nil }
        let later = FormulaEvaluation(trace: trace, step: step)
        return later.arrivingGradient(of: crossing.reader).map {
            later.send($0, of: crossing.reader, along: crossing.route)
        }
    }
}

extension Trace {
    /// What the layers above send to the hidden state of a step by way of later steps of theirs, `[hidden]`.
    fileprivate func gradientFromLaterStepsAbove(at t: Int) -> [Double] {
        guard let above, let size = program.signal("h")?.size else { return [] }
        return above.traces.reduce(into: Array(repeating: 0, count: size)) { sum, trace in
            guard let total = trace.numbers(.gradient, of: "x", at: t) else { return }
            let direct = trace.numbers(.directGradient, of: "x", at: t)
            for unit in 0..<size {
                let column = above.firstInput + unit
                sum[unit] += above.factor(ofUnit: unit, at: t) * (total[column] - (direct?[column] ?? 0))
            }
        }
    }
}
