import Analysis
import Experiments
import Unrolling

/// What an edit did to the flow of the gradient, in words.
enum EditDifference {
    /// The difference between two runs; nil where nothing flows through time in one of them.
    static func sentence(before: Run, after: Run) -> String? {
        let old = NetworkStructure(before.trace).flowing
        let new = NetworkStructure(after.trace).flowing
        // One and the same state where both have it, else what flows first in each.
        guard let first = old.first(where: new.contains) ?? old.first,
            let second = new.contains(first) ? first : new.first,
            let difference = difference(before, first, after, second)
        else { return nil }
        let names = first == second ? "∂L/∂\(first)" : "∂L/∂\(first) → ∂L/∂\(second)"
        return "\(names): \(difference.sentence)"
    }

    private static func difference(_ before: Run, _ first: String, _ after: Run, _ second: String) -> FlowDifference? {
        guard let old = before.trace.norms(.gradient, of: first), let new = after.trace.norms(.gradient, of: second)
        else { return nil }
        return FlowDifference(
            before: GradientFlow(norms: old, in: before.trace), after: GradientFlow(norms: new, in: after.trace))
    }
}
