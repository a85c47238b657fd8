import Cells
import Equations
import Matrices

/// Everything that happened when a program ran over a sequence, forward and back: a network of one program, or a layer.
///
/// Steps run from 1 to `stepCount`, whichever way the program went; step 0 is before the step that it took first, where the
/// initial states are. Nothing in a trace changes.
public final class Trace: @unchecked Sendable {
    /// The program that ran.
    public var program: Program { layout.program }
    /// The parameters that it ran with.
    public let packed: PackedParameters
    /// Which way through time it ran.
    public let direction: Direction
    /// What the network ran on; the initial states are those of this program.
    public let sequence: InputSequence
    /// What reads the hidden state, where this is a layer below others or below a readout of its own.
    public let above: Above?

    let values: AlignedBuffer
    let adjoints: AlignedBuffer
    let directAdjoints: AlignedBuffer?
    let record: AlignedBuffer
    private let gradients: ParameterGradients
    let layout: RecordLayout
    private let workspace: Workspace

    init(
        _ layout: RecordLayout, packed: PackedParameters, direction: Direction, sequence: InputSequence, above: Above?,
        values: AlignedBuffer, adjoints: AlignedBuffer, directAdjoints: AlignedBuffer?, record: AlignedBuffer,
        workspace: Workspace
    ) {
        self.layout = layout
        self.packed = packed
        self.direction = direction
        self.above = above
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

    /// The loss of each step, in nats where it is the cross-entropy; nil is a step without a target. The first element is that of step 1.
    public var losses: [Double?] {
        if above != nil { return readout.losses }
        guard layout.readout != nil else { return Array(repeating: nil, count: stepCount) }
        let losses = UnsafeBufferPointer(start: record.start + layout.losses, count: stepCount)
        return zip(sequence.hasLoss, direction.reordered(Array(losses))).map { $0 ? $1 : nil }
    }

    /// The sum of the losses of all steps.
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
    /// The readout's `y` and `p` are those of the network, where the program has none itself.
    /// - Precondition: `t` lies in `0...stepCount`; step 0 holds initial states, zero for all else.
    public func numbers(_ quantity: Quantity, of signal: String, at t: Int) -> [Double]? {
        precondition((0...stepCount).contains(t), "step \(t) of \(stepCount)")
        if let readout = readoutTrace(of: signal) { return readout.numbers(quantity, of: signal, at: t) }
        guard let place = place(quantity, of: signal) else { return nil }
        // Before the first step a frame holds states alone; of the rest only the padding between calls.
        if t == 0, program.longestLag == 0 { return Array(repeating: 0, count: place.size) }
        let start = place.start + direction.frame(ofStep: t, steps: stepCount) * program.frameSize
        return Array(UnsafeBufferPointer(start: start, count: place.size))
    }

    /// The numbers of a signal at all steps, step 1 first, `[steps × size]`; nil where there are none.
    public func numbers(_ quantity: Quantity, of signal: String) -> [Double]? {
        if let readout = readoutTrace(of: signal) { return readout.numbers(quantity, of: signal) }
        guard let place = place(quantity, of: signal) else { return nil }
        var numbers: [Double] = []
        numbers.reserveCapacity(stepCount * place.size)
        for t in 1...stepCount {
            let start = place.start + direction.frame(ofStep: t, steps: stepCount) * program.frameSize
            numbers.append(contentsOf: UnsafeBufferPointer(start: start, count: place.size))
        }
        return numbers
    }

    /// The Euclidean norm of a signal's numbers at each step from 1 to T.
    public func norms(_ quantity: Quantity, of signal: String) -> [Double]? {
        if let readout = readoutTrace(of: signal) { return readout.norms(quantity, of: signal) }
        guard let place = place(quantity, of: signal) else { return nil }
        if quantity == .gradient || quantity == .preActivationGradient,
            let norms = gradients.adjointNorms(of: place.offset, count: place.size, steps: stepCount)
        {
            return direction.reordered(norms)
        }
        let norms = Norms.perStep(place.start, stride: layout.stride, steps: stepCount, count: place.size)
        return direction.reordered(norms)
    }

    /// The gradient of the loss with respect to a parameter, in the parameter's shape.
    public func gradient(ofParameter name: String) -> Matrix? { gradients.gradient(of: name) }

    /// The Frobenius norm of each step's contribution to a parameter's gradient: step 1 first.
    public func contributionNorms(ofParameter name: String) -> [Double]? {
        gradients.norms(of: name, frames: frames).map(direction.reordered)
    }

    /// The gradient with respect to the copy of a parameter that step t used; those of all steps sum to the parameter's gradient.
    public func contribution(toGradientOf name: String, at t: Int) -> Matrix? {
        precondition((1...stepCount).contains(t), "step \(t) of \(stepCount)")
        guard let index = program.parameters.firstIndex(where: { $0.name == name }) else { return nil }
        let shape = program.parameters[index]
        let contributions = Contributions(
            uses: program.parameterUses.perParameter[index], size: shape.rows * shape.columns, frames: frames)
        let frame = direction.frame(ofStep: t, steps: stepCount)
        return Matrix(rows: shape.rows, columns: shape.columns, entries: contributions.contribution(at: frame))
    }

    private var frames: Frames { Frames(layout, values: values, adjoints: adjoints, steps: stepCount) }

    private struct Place {
        let start: UnsafeMutablePointer<Double>
        let offset: Int
        let size: Int
    }

    /// Where the numbers of step 1 stand.
    private func place(_ quantity: Quantity, of name: String) -> Place? {
        guard let index = layout.index(of: name) else { return nil }
        let first = layout.lag * layout.stride
        let buffer: AlignedBuffer? =
            switch quantity {
            case .value, .preActivation: values
            case .gradient, .preActivationGradient: adjoints
            case .directGradient: directAdjoints
            }
        let offset: Int? =
            switch quantity {
            case .value, .gradient, .directGradient: layout.signals[index].frameOffset
            case .preActivation, .preActivationGradient: layout.signals[index].preActivationFrameOffset
            }
        guard let buffer, let offset else { return nil }
        return Place(start: buffer.start + first + offset, offset: offset, size: layout.signals[index].size)
    }
}
