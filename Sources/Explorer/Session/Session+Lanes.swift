import Analysis
import Cells
import Commands
import Experiments
import Unrolling

extension Session {
    /// Why a comparison would show nothing: no two of its networks differ; nil where it would show something.
    func obstacle(to lanes: Lanes) -> String? {
        let cell = run.resolved.cell.name
        switch lanes {
        case .none, .cells: return nil
        case .activations:
            if run.layers.contains(where: { $0.trace.program.usesActivation }) { return nil }
            return "\(cell) has no φ in its equations: with any activation it is the same network."
        case .initializers:
            // What is wrong with an experiment that cannot be begun otherwise is said when it is tried.
            let ways = try? lanes.experiments(beside: run.experiment, before: nil)
            return (ways?.count ?? 2) > 1
                ? nil
                : "\(cell) has neither a recurrent matrix nor a forget gate: there are no ways to begin to compare."
        case .cures:
            return run.layers.contains { !$0.trace.program.states.isEmpty }
                ? nil : "Nothing is recurrent in \(cell): no gradient goes back through time to be cut off."
        case .edit:
            return hasEdit
                ? nil : "The cell was not edited: there is nothing to compare. The key e opens its equations."
        }
    }

    /// The comparison after the present one that shows something.
    var nextLanes: Lanes {
        let order = Lanes.allCases
        let place = order.firstIndex(of: view.lanes) ?? 0
        let following = order[(place + 1)...] + order[...place]
        return following.first { obstacle(to: $0) == nil } ?? .none
    }
}
