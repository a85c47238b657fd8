import Analysis
import Cells
import Experiments
import Unrolling

/// What one sequence of a batch gives.
struct SequenceGradient: Sendable {
    /// The sum of the losses of all steps.
    let loss: Double
    /// How many steps have a loss.
    let lossCount: Int
    /// The gradient of all parameters; truncated, and with that of the penalties, but not clipped.
    let gradient: ParameterSet
    /// The norm of the gradient of the main state at each step, step 1 first.
    let perStep: [Double]
    /// What the next window of a text begins with; nothing where no states are carried.
    let finalStates: [String: [Double]]
    /// The share of saturated units; none where it is not measured.
    let saturation: [SaturatedShare]
    /// What was infinite or NaN first, if anything was.
    let fault: TrainingFault?

    /// Runs the network over a sequence.
    ///
    /// Clipping is left to the whole batch: it is the gradient that is used that must not be too long.
    init(
        _ unroller: NetworkUnroller, _ sequence: InputSequence, cures: Cures, carrier: StateCarrier?, measuring: Bool,
        workspace: Workspace
    ) {
        var cures = cures
        cures.clipping = nil
        let run = unroller.trace(sequence, contents: cures.penalties.omega == 0 ? [] : .all)
        var reached = run
        if cures == .none {
            gradient = run.parameterGradient
        } else {
            let cured = CuredGradient(run, cures, workspace: workspace)
            gradient = cured.gradient
            reached = cured.truncation?.truncated ?? run
        }
        loss = run.totalLoss
        lossCount = sequence.hasLoss.count { $0 }
        let trace = reached.layers[unroller.network.topIndex]
        perStep = trace.program.mainState.flatMap { trace.norms(.gradient, of: $0) } ?? []
        finalStates = carrier?.states(after: run) ?? [:]
        saturation = measuring ? SaturatedShare.all(of: run) : []
        let isFinite = loss.isFinite && NonFiniteEntry(in: gradient) == nil
        fault = isFinite ? nil : TrainingFault(in: reached, gradient: gradient)
    }
}
