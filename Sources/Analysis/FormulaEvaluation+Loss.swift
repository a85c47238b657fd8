import Cells
import Equations
import Unrolling

extension FormulaEvaluation {
    /// What reaches a signal from the loss through the equations that read it.
    ///
    /// The recorded gradient of p sees the loss as -ln p, but the network sends it back through y; nil where p sends nothing.
    func arrivingGradient(of signal: String) -> [Double]? {
        guard let gradient = trace.numbers(.gradient, of: signal, at: step) else { return nil }
        guard signal == "p" else { return gradient }
        let isRead = trace.program.equations.contains { $0.formula.signalsRead.contains { $0.name == "p" } }
        guard isRead else { return nil }
        return gradient.indices.map { gradient[$0] - (shareOfLoss(in: "p", unit: $0) ?? 0) }
    }

    /// What the loss of the step adds to a unit itself, for the logits and the probabilities.
    func shareOfLoss(in signal: String, unit: Int) -> Double? {
        guard trace.above == nil else { return nil }
        if let desired = trace.sequence.desired[step - 1] {
            return signal == "y" ? 2 * (self.signal("y", lag: 0)[unit] - desired[unit]) : nil
        }
        guard let target = trace.sequence.targets[step - 1] else { return nil }
        switch signal {
        case "y": return softmax(self.signal("y", lag: 0))[unit] - (target == unit ? 1 : 0)
        case "p": return target == unit ? -1 / self.signal("p", lag: 0)[unit] : 0
        default: return nil
        }
    }
}
