import Cells
import Experiments
import Figures
import Unrolling

// This room makes figures of runs. It chooses what is shown and says how it was made; every number comes from the trace or from
// Analysis, and Figures knows where it goes.

/// What a figure shows of a run.
public enum IllustrationKind: String, Sendable, CaseIterable {
    /// Gradient norms per step, of one network or of several.
    case gradients
    /// The norms of the gradients of every step's loss with respect to every state before it.
    case pairwise
    /// Eigenvalues of the recurrent matrices, and singular values of the Jacobians.
    case spectrum
    /// The recurrent states, units × time.
    case states
    /// The gates, units × time, and how open they are on the whole.
    case gates
    /// A function and its slope, with the pre-activations.
    case activation
}

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
        return switch kind {
        case .gradients: try gradientsFigure()
        case .pairwise: try pairwiseFigure()
        case .spectrum: try spectrumFigure()
        case .states: try statesFigure()
        case .gates: try gatesFigure()
        case .activation: try activationFigure()
        }
    }

    var trace: Trace { run.trace }

    /// The steps as places of an axis.
    var steps: [Double] { (1...trace.stepCount).map(Double.init) }

    /// The axis of time.
    var timeAxis: ChartAxis { timeAxis("step t") }

    /// An axis of steps, with what was read at each where that says more than its number.
    func timeAxis(_ label: String) -> ChartAxis {
        let names = run.resolved.vocabulary == nil ? [] : run.resolved.tokens
        return ChartAxis(label, scale: .whole, names: names.enumerated().map { ChartAxis.Name(Double($0 + 1), $1) })
    }
}

/// Why a network has no picture of a kind.
public enum IllustrationError: Error, Sendable, Equatable, CustomStringConvertible {
    /// There is no such step.
    case noStep(Int, stepCount: Int)
    /// There is no such signal.
    case noSignal(String, known: [String])
    /// Nothing in the network is of the kind.
    case nothingToShow(String)

    /// One sentence for the reader.
    public var description: String {
        switch self {
        case .noStep(let step, let count): "There is no step \(step): the steps are 1 to \(count)."
        case .noSignal(let name, let known):
            "There is no signal '\(name)': this cell has \(known.joined(separator: ", "))."
        case .nothingToShow(let sentence): sentence
        }
    }
}
