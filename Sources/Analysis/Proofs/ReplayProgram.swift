import Cells
import Equations
import Matrices
import Unrolling

/// A program of a network with its equations ready to be walked, and what was recorded of it.
final class ReplayProgram: Sendable {
    let trace: Trace
    /// The signals, `x` first.
    let signals: [SignalDescription]
    /// The equations, each behind those that it reads at the same step.
    let equations: [ReplayEquation]
    /// The parameters, in the program's order.
    let parameters: [Matrix]
    /// The running statistics of batch normalisations, by the index of the gain.
    let statistics: [Int: RunningStatistics]
    /// The programs whose hidden states are this one's inputs, side by side; none for the network's input.
    let below: [Int]
    /// Where each signal stands in a frame of the recording.
    let offsets: [Int]
    /// Numbers per frame.
    let frameSize: Int
    /// The values of all frames in the order in which the steps were taken.
    let recorded: [Double]
    /// The initial states by signal.
    let initial: [[Double]]
    /// The logits, whose loss is the network's; nil in a program below others.
    let logits: Int?
    /// The norm of the gradient that each signal or its pre-activation has at each step: what arrives at what it reads.
    let gradientNorms: [[Double]]
    /// The probabilities, where they are the softmax of the logits: the recording sees the loss as -ln p.
    let probabilities: Int?

    /// An equation with its names looked up.
    struct ReplayEquation: Sendable {
        let signal: Int
        let formula: ReplayFormula
        let dependences: ReplayFormula.Dependences

        init(signal: Int, formula: ReplayFormula) {
            self.signal = signal
            self.formula = formula
            dependences = formula.dependences
        }
    }

    init(_ trace: Trace, below: [Int]) {
        self.trace = trace
        self.below = below
        let program = trace.program
        let reader = ReplayFormulaReader(program)
        let signals = reader.signals
        self.signals = signals
        let indices = Dictionary(
            signals.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
        let order = (try? EvaluationOrder(program.equations))?.positions ?? Array(program.equations.indices)
        equations = order.compactMap { position in
            let equation = program.equations[position]
            return indices[equation.signal].map { signal in
                ReplayEquation(
                    signal: signal, formula: reader.read(equation.formula, size: signals[signal].size))
            }
        }
        parameters = program.parameters.map { trace.parameters[$0.name] }
        statistics = Dictionary(
            program.parameters.enumerated().compactMap { index, shape in
                trace.parameters.statistics[shape.name].map { (index, $0) }
            }, uniquingKeysWith: { first, _ in first })
        var next = 0
        offsets = signals.map { signal in
            defer { next += signal.size }
            return next
        }
        frameSize = next
        recorded = trace.stepsTaken.flatMap { step in
            signals.flatMap { trace.numbers(.value, of: $0.name, at: step) ?? [] }
        }
        initial = signals.map { signal in
            let zeros = Array(repeating: 0.0, count: signal.size)
            return signal.name == "x" ? zeros : trace.sequence.initial[signal.name] ?? zeros
        }
        logits = trace.above == nil ? indices["y"] : nil
        let softmax = program.signal("p").flatMap { $0.function == .softmax ? $0 : nil }
        gradientNorms = signals.map { signal in
            let norms = trace.norms(.gradient, of: signal.name) ?? []
            let others = trace.norms(.preActivationGradient, of: signal.name) ?? norms
            return zip(norms, others).map { max($0, $1) }
        }
        let isOfLogits = softmax?.preActivationFrameOffset == program.signal("y")?.frameOffset
        probabilities = softmax != nil && isOfLogits && trace.above == nil ? indices["p"] : nil
    }

    /// The index of a signal, `x` among them.
    func index(ofSignal name: String) -> Int? { signals.firstIndex { $0.name == name } }

    /// The place of a step in the order in which the steps are taken, from 0.
    func frame(ofStep step: Int) -> Int { trace.place(ofStep: step) - 1 }

    /// The step that is taken at a place in that order.
    func step(ofFrame frame: Int) -> Int { trace.direction == .forward ? frame + 1 : trace.stepCount - frame }

    /// What moves with the pre-activation of a signal: a signal that it is itself, or all formulas that are equal to it.
    func movement(ofPreActivationOf signal: Int) -> Movement.Target? {
        guard let offset = signals[signal].preActivationFrameOffset else { return nil }
        if let same = signals.firstIndex(where: { $0.frameOffset == offset }) { return .signal(same) }
        return ReplayFormulaReader(trace.program).owner(ofPreActivationOf: signal).map { .preActivation($0) }
    }
}
