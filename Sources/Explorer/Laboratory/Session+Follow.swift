import Cells
import Commands
import Experiments
import Unrolling

extension PanelContext {
    /// The steps that have a loss, in their order.
    var lossSteps: [Int] { trace.losses.indices.filter { trace.losses[$0] != nil }.map { $0 + 1 } }

    /// The step whose loss is followed back: the chosen one, or the nearest that has one; nil where none has.
    var followedLoss: Int? {
        let steps = lossSteps
        guard let chosen = view.followedLoss else { return steps.last }
        return steps.min { abs($0 - chosen) < abs($1 - chosen) }
    }

    /// The state that is followed: the selected signal if it is one, else the cell's `h` or its first.
    var followedState: String {
        stateNames.contains(signal.name)
            ? signal.name : stateNames.first { $0 == "h" } ?? stateNames.first ?? signal.name
    }
}

extension Session {
    /// Follows the loss of a step back through time; nil is the last.
    mutating func follow(_ step: Int?) {
        let steps = panelContext.lossSteps
        guard let step else {
            view.followedLoss = nil
            return
        }
        guard steps.contains(step) else {
            return report(
                (1...stepCount).contains(step)
                    ? "Step \(step) has no loss." : "There is no step \(step): the steps are 1 to \(stepCount).")
        }
        view.followedLoss = step
    }

    /// The command that follows the loss so many losses on.
    func followCommand(by difference: Int) -> String {
        let context = panelContext
        let steps = context.lossSteps
        let place = context.followedLoss.flatMap { steps.firstIndex(of: $0) } ?? 0
        let index = min(max(place.clampedSum(difference), 0), steps.count - 1)
        return steps.isEmpty ? "follow last" : "follow \(steps[index])"
    }
}
