import CKernels
import Cells
import Equations

/// Where a trace finds its vectors in the frames, and where it keeps what it computes from them: the gradients of the parameters,
/// losses and norms.
final class RecordLayout: Sendable {
    let program: Program
    /// The signals, the input among them.
    let signals: [SignalDescription]
    /// Their names.
    private let names: [String]
    /// Doubles per frame.
    let stride: Int
    /// Frames before the first step.
    let lag: Int
    /// The input `x`.
    let input: SignalDescription
    /// The readout `y`.
    let readout: SignalDescription?
    /// Where `p` stands in a frame, if it is the softmax of the readout.
    let probabilities: Int?
    /// Where the gradient of each stacked matrix is kept, `[outputs × padded inputs]`, in the order of the program's runs.
    let stacks: [Int]
    /// Stretches of the frame of adjoints that are summed over the steps.
    let sums: [Stretch]
    /// Vectors of the frame of adjoints whose norms are taken, `[vectors × steps]`.
    let adjointVectors: [kernel_segment]
    /// Vectors of the frame of values whose norms are taken, `[vectors × (lag + steps)]`.
    let valueVectors: [kernel_segment]
    /// Doubles that a product takes for itself.
    let scratch: Int
    /// Where the losses of the steps are kept; the norms follow.
    let losses: Int

    /// A stretch of the frame, and where its numbers are kept.
    struct Stretch: Sendable {
        let frame: Range<Int>
        let start: Int
    }

    init(_ program: Program) {
        self.program = program
        signals = program.signals + [program.input]
        names = signals.map(\.name)
        stride = program.frameSize
        lag = program.longestLag
        input = program.input
        let readout = program.signal("y")
        self.readout = readout
        let signal = program.signal("p")
        let isSoftmax = signal?.function == .softmax && signal?.preActivationFrameOffset == readout?.frameOffset
        probabilities = isSoftmax && readout != nil ? signal?.frameOffset : nil

        let runs = program.parameterUses.runs
        var next = 0
        stacks = runs.map { run in
            defer { next += run.outputs * Self.padded(run.inputs) }
            return next
        }
        sums = Self.summed(program).map { frame in
            defer { next += frame.count }
            return Stretch(frame: frame, start: next)
        }
        losses = next
        scratch = kernel_product_scratch(runs.map { Self.padded($0.inputs) }.max() ?? 0)
        adjointVectors = Self.adjointVectors(program)
        valueVectors = Self.distinct(runs.map { kernel_segment(offset: $0.operandOffset, length: $0.inputs) })
    }

    /// The description of a signal, `x` among them.
    func signal(_ name: String) -> SignalDescription? { index(of: name).map { signals[$0] } }

    /// Which of the signals has a name.
    func index(of name: String) -> Int? { names.firstIndex(of: name) }

    /// Numbers in all, for a run of so many steps.
    func count(_ steps: Int) -> Int { valueNorms(steps) + valueVectors.count * (lag + steps) }

    /// Where the norms of adjoints begin.
    func adjointNorms(_ steps: Int) -> Int { losses + steps }

    /// Where the norms of values begin.
    func valueNorms(_ steps: Int) -> Int { adjointNorms(steps) + adjointVectors.count * steps }

    /// Where the norms of an adjoint begin; nil if none are taken.
    func adjointNorms(of offset: Int, count: Int, steps: Int) -> Int? {
        adjointVectors.firstIndex { $0.offset == offset && $0.length == count }.map { adjointNorms(steps) + $0 * steps }
    }

    /// Where the norms of a value begin, with those of the frames before the first step.
    func valueNorms(of offset: Int, count: Int, steps: Int) -> Int? {
        valueVectors.firstIndex { $0.offset == offset && $0.length == count }
            .map { valueNorms(steps) + $0 * (lag + steps) }
    }

    /// A count rounded up to whole vectors of eight.
    static func padded(_ count: Int) -> Int { (count + 7) / 8 * 8 }

    /// Where the sum over the steps of an adjoint is kept.
    func sum(of offset: Int) -> Int? {
        sums.first { $0.frame.contains(offset) }.map { $0.start + offset - $0.frame.lowerBound }
    }

    /// The adjoints whose sums are gradients, neighbours together.
    private static func summed(_ program: Program) -> [Range<Int>] {
        let uses = zip(program.parameters, program.parameterUses.perParameter).flatMap { shape, uses in
            uses.vectors.map { $0.offset..<($0.offset + padded(shape.rows * shape.columns)) }
        }
        return uses.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }.reduce(into: []) {
            if let last = $0.last, last.upperBound >= $1.lowerBound {
                $0[$0.count - 1] = last.lowerBound..<max(last.upperBound, $1.upperBound)
            } else {
                $0.append($1)
            }
        }
    }

    /// All signals, and what the contributions of parameters are made from.
    private static func adjointVectors(_ program: Program) -> [kernel_segment] {
        let signals = program.signals.map { kernel_segment(offset: $0.frameOffset, length: $0.size) }
        let uses = zip(program.parameters, program.parameterUses.perParameter).flatMap { shape, uses in
            uses.matrices.map { kernel_segment(offset: $0.outputOffset, length: $0.rows) }
                + uses.vectors.map { kernel_segment(offset: $0.offset, length: shape.rows * shape.columns) }
        }
        return distinct(signals + uses)
    }

    private static func distinct(_ vectors: [kernel_segment]) -> [kernel_segment] {
        vectors.reduce(into: []) { result, vector in
            if !result.contains(where: { $0.offset == vector.offset && $0.length == vector.length }) {
                result.append(vector)
            }
        }
    }
}
