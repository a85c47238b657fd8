import Experiments
import Screen
import Unrolling

extension Timeline {
    /// The windows of truncated backpropagation through time, as brackets around the steps that a loss reaches: that of the loss
    /// nearest to the playhead where the window slides, all of them where the steps are cut into chunks.
    func drawWindows(row: Int, on canvas: inout Canvas) {
        guard let truncation = run.experiment.cures.truncation else { return }
        canvas.draw("window \(truncation.window)", in: layout.labels.row(row), style: Style(role: .faint))
        for window in windows(of: truncation) {
            let style = Style(role: window.contains(playhead.step) ? .playhead : .strong)
            if let place = layout.column(of: window.lowerBound, row: row) {
                canvas.draw("[", in: place, style: style)
            }
            if let place = layout.column(of: window.upperBound, row: row) {
                canvas.draw("]", in: place, style: style, alignment: .right)
            }
        }
    }

    private func windows(of truncation: Truncation) -> [ClosedRange<Int>] {
        let stepCount = run.trace.stepCount
        let network = run.network.network
        switch truncation.form {
        case .sliding:
            let step = run.network.lossStep(near: playhead.step)
            return [step].compactMap { $0 }.map {
                truncation.steps(reachedFrom: $0, of: stepCount, isBidirectional: network.isBidirectional)
            }
        case .chunked:
            let ends = stride(from: 1, through: stepCount, by: max(1, min(truncation.window, stepCount)))
            return ends.map { truncation.steps(reachedFrom: $0, of: stepCount, isBidirectional: true) }
        }
    }
}

extension NetworkTrace {
    /// The first step from one on that has a loss, or else the last that has one; nil where none has.
    func lossStep(near step: Int) -> Int? {
        let steps = losses.indices.filter { losses[$0] != nil }.map { $0 + 1 }
        return steps.first { $0 >= step } ?? steps.last
    }
}
