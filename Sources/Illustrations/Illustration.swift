import Analysis
import Cells
import Experiments
import Figures
import Unrolling

// This room makes figures of runs. It chooses what is shown and says how it was made; every number comes from the trace or from
// Analysis, and Figures knows where it goes.

/// A picture of a run, or of several, that is asked for.
public struct Illustration: Sendable {
    /// What it shows.
    public let kind: IllustrationKind
    /// The network.
    public let run: Run
    /// The networks that are compared; none where it is about `run` alone.
    public let lanes: [Lane]
    /// The step that it is about; nil is all of them.
    public let step: Int?
    /// The signal that it is about; nil is the usual ones.
    public let signal: String?
    /// Which numbers of a signal are drawn, where units × time are.
    public var quantity = Trace.Quantity.value
    /// The step whose loss is followed back; nil is the last that has one.
    public var loss: Int?
    /// How many networks differ in their seed.
    public var seedCount = 200
    /// The bands of the seeds, where they are known already.
    public var bands: SeedBands?
    /// Which two parameters an error surface is drawn over; nil is the usual two.
    public var surfaceChoice: SurfaceChoice?
    /// The error surface, where it is known already.
    public var surface: ErrorSurface?

    /// A network that is compared with others.
    public struct Lane: Sendable {
        /// What sets it apart, such as `tanh` or `lstm`.
        public let label: String
        /// The network.
        public let run: Run

        /// A lane of this label.
        public init(label: String, run: Run) {
            self.label = label
            self.run = run
        }
    }

    /// An illustration of a run.
    public init(_ kind: IllustrationKind, of run: Run, lanes: [Lane] = [], step: Int? = nil, signal: String? = nil) {
        self.kind = kind
        self.run = run
        self.lanes = lanes
        self.step = step
        self.signal = signal
    }

    /// The figure.
    ///
    /// - Throws: why this network has no such picture.
    public func figure() throws(IllustrationError) -> Figure {
        if let step, !(1...trace.stepCount).contains(step) { throw .noStep(step, stepCount: trace.stepCount) }
        if let signal, trace.signal(signal) == nil {
            throw .noSignal(signal, known: trace.program.signals.map(\.name))
        }
        if let loss, !trace.losses.indices.contains(loss - 1) || trace.losses[loss - 1] == nil {
            throw .noLoss(loss, known: trace.losses.indices.filter { trace.losses[$0] != nil }.map { $0 + 1 })
        }
        return switch kind {
        case .gradients: try gradientsFigure()
        case .pairwise: try pairwiseFigure()
        case .xray: try xRayFigure()
        case .bound: try boundFigure()
        case .spectrum: try spectrumFigure()
        case .eigenvalues: try eigenvaluesFigure()
        case .lyapunov: try lyapunovFigure()
        case .states: try statesFigure()
        case .gates: try gatesFigure()
        case .activation: try activationFigure()
        case .ledger: try ledgerFigure()
        case .memory: try memoryFigure()
        case .connectivity: try connectivityFigure()
        case .saturation: try saturationFigure()
        case .seeds: try seedsFigure()
        case .clipping: try clippingFigure()
        case .truncation: try truncationFigure()
        case .penalties: try penaltiesFigure()
        case .surface: try surfaceFigure()
        }
    }

    var trace: Trace { run.trace }

    /// The steps as places of an axis.
    var steps: [Double] { (1...trace.stepCount).map(Double.init) }

    /// The axis of time.
    var timeAxis: ChartAxis { timeAxis("step t") }

    /// The step as a line from bottom to top, where one is looked at.
    var stepGuide: [ChartLayer] { step.map { [.guide(ChartGuide("step \($0)", at: Double($0)))] } ?? [] }

    /// What all states together are called in formulas: by the name of the only one, or s.
    var stateSymbol: String { trace.program.states.count == 1 ? trace.program.states[0].signal : "s" }

    /// The step taken last as formulas have it.
    var lastStepText: String { trace.direction == .forward ? "T" : "1" }

    /// The signal that was asked for, if it is among these, or the main state, or the first of them.
    func chosen(among names: [String]) -> String? {
        names.first { $0 == signal } ?? names.first { $0 == trace.program.mainState } ?? names.first
    }

    /// An axis of steps, with what was read at each where that says more than its number.
    func timeAxis(_ label: String) -> ChartAxis {
        let names = run.resolved.vocabulary == nil ? [] : run.resolved.tokens
        return ChartAxis(label, scale: .whole, names: names.enumerated().map { ChartAxis.Name(Double($0 + 1), $1) })
    }
}
