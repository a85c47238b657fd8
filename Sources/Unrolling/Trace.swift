import Cells
import Equations
import Matrices

/// Everything that happened when a program ran over a sequence, forward and back.
///
/// Steps run from 1 to `stepCount`; step 0 is before the first, where the initial states are. Nothing in a trace changes.
public final class Trace: @unchecked Sendable {
    /// The program that ran.
    public var program: Program { layout.program }
    /// The parameters that it ran with.
    public let packed: PackedParameters
    /// What it ran on.
    public let sequence: InputSequence
    let values: AlignedBuffer
    let adjoints: AlignedBuffer
    let directAdjoints: AlignedBuffer?
    private let gradients: ParameterGradients
    private let layout: RecordLayout
    private let record: AlignedBuffer
    private let workspace: Workspace

    init(
        _ layout: RecordLayout, packed: PackedParameters, sequence: InputSequence, values: AlignedBuffer,
        adjoints: AlignedBuffer, directAdjoints: AlignedBuffer?, record: AlignedBuffer, workspace: Workspace
    ) {
        self.layout = layout
        self.packed = packed
        self.sequence = sequence
        self.values = values
        self.adjoints = adjoints
        self.directAdjoints = directAdjoints
        self.record = record
        self.workspace = workspace
        let scratch = workspace.take(layout.scratch)
        gradients = ParameterGradients(
            layout, record: record,
            frames: Frames(layout, values: values, adjoints: adjoints, steps: sequence.stepCount), scratch: scratch)
        workspace.give(scratch)
    }

    deinit {
        workspace.give(values)
        workspace.give(adjoints)
        workspace.give(record)
        if let directAdjoints { workspace.give(directAdjoints) }
    }

    /// How many steps there are, T.
    public var stepCount: Int { sequence.stepCount }

    /// The loss of each step, in nats; nil is a step without a target. The first element is that of step 1.
    public var losses: [Double?] {
        guard layout.readout != nil else { return Array(repeating: nil, count: stepCount) }
        let losses = record.start + layout.losses
        return sequence.targets.indices.map { sequence.targets[$0] == nil ? nil : losses[$0] }
    }

    /// The sum of the losses of all steps, in nats.
    public var totalLoss: Double { losses.reduce(0) { $0 + ($1 ?? 0) } }

    /// The parameters that the program ran with.
    public var parameters: ParameterSet { packed.parameters }

    /// Which of a signal's numbers are asked for.
    public enum Quantity: Sendable, Hashable {
        /// Its values.
        case value
        /// Its total gradient, `∂L/∂s[t]`.
        case gradient
        /// The part of its gradient that comes from the loss of its own step.
        case directGradient
        /// The argument of the function whose value it is.
        case preActivation
        /// The total gradient with respect to that argument.
        case preActivationGradient
    }

    /// The numbers of a signal at a step, `[size]`; nil where there are none: no such signal, no pre-activation.
    ///
    /// - Precondition: `t` lies in `0...stepCount`; step 0 holds initial states, zero for all else.
    public func numbers(_ quantity: Quantity, of signal: String, at t: Int) -> [Double]? {
        precondition((0...stepCount).contains(t), "step \(t) of \(stepCount)")
        guard let place = place(quantity, of: signal) else { return nil }
        // Before the first step a frame holds states alone; of the rest only the padding between calls.
        if t == 0, program.longestLag == 0 { return Array(repeating: 0, count: place.size) }
        return Array(UnsafeBufferPointer(start: place.start + (t - 1) * program.frameSize, count: place.size))
    }

    /// The Euclidean norm of a signal's numbers at each step from 1 to T.
    public func norms(_ quantity: Quantity, of signal: String) -> [Double]? {
        guard let place = place(quantity, of: signal) else { return nil }
        if quantity == .gradient || quantity == .preActivationGradient,
            let norms = gradients.adjointNorms(of: place.offset, count: place.size, steps: stepCount)
        {
            return norms
        }
        return Norms.perStep(place.start, stride: layout.stride, steps: stepCount, count: place.size)
    }

    /// The gradient of the loss with respect to a parameter, in the parameter's shape.
    public func gradient(ofParameter name: String) -> Matrix? { gradients.gradient(of: name) }

    /// The Frobenius norm of each step's contribution to a parameter's gradient: step 1 first.
    public func contributionNorms(ofParameter name: String) -> [Double]? {
        gradients.norms(of: name, frames: frames)
    }

    /// The gradient with respect to the copy of a parameter that step t used; those of all steps sum to the parameter's gradient.
    public func contribution(toGradientOf name: String, at t: Int) -> Matrix? {
        precondition((1...stepCount).contains(t), "step \(t) of \(stepCount)")
        guard let index = program.parameters.firstIndex(where: { $0.name == name }) else { return nil }
        let shape = program.parameters[index]
        let contributions = Contributions(
            uses: program.parameterUses.perParameter[index], size: shape.rows * shape.columns, frames: frames)
        return Matrix(rows: shape.rows, columns: shape.columns, entries: contributions.contribution(at: t - 1))
    }

    private var frames: Frames { Frames(layout, values: values, adjoints: adjoints, steps: stepCount) }

    private struct Place {
        let start: UnsafeMutablePointer<Double>
        let offset: Int
        let size: Int
    }

    /// Where the numbers of step 1 stand.
    private func place(_ quantity: Quantity, of name: String) -> Place? {
        guard let signal = layout.signal(name) else { return nil }
        let first = layout.lag * layout.stride
        let buffer: AlignedBuffer? =
            switch quantity {
            case .value, .preActivation: values
            case .gradient, .preActivationGradient: adjoints
            case .directGradient: directAdjoints
            }
        let offset: Int? =
            switch quantity {
            case .value, .gradient, .directGradient: signal.frameOffset
            case .preActivation, .preActivationGradient: signal.preActivationFrameOffset
            }
        guard let buffer, let offset else { return nil }
        return Place(start: buffer.start + first + offset, offset: offset, size: signal.size)
    }
}

extension Trace {
    /// The signals that the network reads from before the first step, in the order of their equations.
    public var initialStates: [String] {
        let states = Set(program.states.map(\.signal))
        return program.signals.map(\.name).filter(states.contains)
    }

    /// The gradient of the loss with respect to a signal's initial state.
    public func initialGradient(of signal: String) -> [Double]? {
        guard let description = program.signal(signal) else { return nil }
        return (0..<description.size).map { unit in
            (0..<program.longestLag).reduce(0) { sum, frame in
                sum + adjoints.start[frame * program.frameSize + description.frameOffset + unit]
            }
        }
    }
}
