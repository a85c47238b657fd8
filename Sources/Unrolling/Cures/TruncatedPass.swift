import Cells
import Matrices

/// Sends gradients back through the windows of a truncation, one window after the other, through all layers each time.
///
/// The gradients of all windows are added up in the adjoints of the stages. As the gradients of the parameters are linear in
/// those, they are then gathered as after an ordinary pass.
struct TruncatedPass {
    /// The stages of each layer, from the input on.
    private let levels: [[WindowStage]]
    private let workspace: Workspace

    /// A pass over stages that have gone forward, and whose last level has its losses seeded.
    init(_ levels: [[Stage]], workspace: Workspace) {
        self.workspace = workspace
        self.levels = levels.enumerated().map { index, level in
            level.map { WindowStage($0, hasLoss: index == levels.count - 1, workspace: workspace) }
        }
    }

    /// Computes the gradients.
    func run(_ windows: [Truncation.Window]) {
        for window in windows {
            var above: [WindowStage]?
            for level in levels.reversed() {
                var column = 0
                for stage in level {
                    if let above {
                        stage.current.seedOutput(from: above.map(\.current), column: column, steps: window.steps)
                        column += stage.current.output.size
                    } else {
                        stage.seedLosses(window)
                    }
                    stage.reverse(window.steps)
                }
                above = level
            }
        }
        for stage in levels.joined() { workspace.give(stage.current.adjoints) }
    }
}

/// A stage whose gradients are computed window by window.
private struct WindowStage {
    /// The stage with the adjoints of all windows.
    let whole: Stage
    /// The stage with those of the present window.
    let current: Stage
    /// `∂L_t/∂y[t]` of every step, step 1 first; nothing where the stage has no loss.
    private let seeds: [[Double]]

    init(_ stage: Stage, hasLoss: Bool, workspace: Workspace) {
        whole = stage
        var current = stage
        let count = (stage.steps + stage.layout.lag) * stage.layout.stride
        current.adjoints = workspace.take(count)
        // Between its vectors a frame has padding that no pass writes, but that is added up with the rest.
        current.adjoints.start.update(repeating: 0, count: count)
        self.current = current
        if hasLoss, let readout = stage.layout.readout {
            let vectors = stage.vectors(at: readout.frameOffset, in: stage.adjoints)
            let size = RecordLayout.padded(readout.size)
            seeds = (0..<stage.steps).map { Array(UnsafeBufferPointer(start: vectors[$0], count: size)) }
        } else {
            seeds = []
        }
        stage.adjoints.start.update(repeating: 0, count: count)
    }

    func seedLosses(_ window: Truncation.Window) {
        guard let readout = whole.layout.readout else { return }
        let vectors = current.vectors(at: readout.frameOffset, in: current.adjoints)
        for step in window.steps {
            for (index, seed) in seeds[step - 1].enumerated() {
                vectors[step - 1][index] = window.losses.contains(step) ? seed : 0
            }
        }
    }

    /// Goes back through the steps of a window, and adds what it finds to the adjoints of all.
    func reverse(_ steps: ClosedRange<Int>) {
        current.reverseTotal(steps: steps)
        let layout = whole.layout
        let frames = whole.direction.frames(of: steps, stepCount: whole.steps)
        // What flows to before the window is cut off, unless it is to the initial states.
        let first = frames.lowerBound == 0 ? -layout.lag : frames.lowerBound
        let sums = whole.first(whole.adjoints)
        let found = current.first(current.adjoints)
        for index in first * layout.stride..<frames.upperBound * layout.stride { sums[index] += found[index] }
    }
}
