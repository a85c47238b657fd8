import CKernels
import Cells
import Equations

/// Where a trace keeps what it computes from its frames: losses, the gradients of the parameters, and norms.
struct RecordLayout: Sendable {
    /// Numbers in all.
    let count: Int
    /// The loss of each step.
    let losses = 0
    /// The gradient of each stacked matrix, `[outputs × paddedInputs]`, in the order of the program's runs.
    let stacks: [Int]
    /// Stretches of the frame of adjoints that are summed over the steps.
    let sums: [Stretch]
    /// Vectors of the frame of adjoints whose norms are taken, `[vectors × steps]`.
    let adjointNorms: Norms
    /// Vectors of the frame of values whose norms are taken, `[vectors × (longestLag + steps)]`.
    let valueNorms: Norms

    /// A stretch of the frame, and where its numbers are kept.
    struct Stretch: Sendable {
        let frame: Range<Int>
        let start: Int
    }

    /// Vectors of the frame, and where their norms are kept.
    struct Norms: Sendable {
        let vectors: [kernel_segment]
        let start: Int
        /// How many norms of a vector there are.
        let steps: Int

        /// Where the norms of a vector begin; nil if none are taken.
        func start(of offset: Int, count: Int) -> Int? {
            vectors.firstIndex { $0.offset == offset && $0.length == count }.map { start + $0 * steps }
        }
    }

    init(_ program: Program, steps: Int) {
        let uses = program.parameterUses
        var next = Self.padded(steps)
        stacks = uses.runs.map { run in
            defer { next += run.outputs * Self.padded(run.inputs) }
            return next
        }
        var sums: [Stretch] = []
        for frame in Self.summed(program) {
            sums.append(Stretch(frame: frame, start: next))
            next += frame.count
        }
        self.sums = sums
        adjointNorms = Norms(vectors: Self.adjointVectors(program), start: next, steps: steps)
        next += adjointNorms.vectors.count * steps
        valueNorms = Norms(vectors: Self.operands(uses), start: next, steps: program.longestLag + steps)
        count = next + valueNorms.vectors.count * valueNorms.steps
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

    private static func operands(_ uses: ParameterUses) -> [kernel_segment] {
        distinct(uses.runs.map { kernel_segment(offset: $0.operandOffset, length: $0.inputs) })
    }

    private static func distinct(_ vectors: [kernel_segment]) -> [kernel_segment] {
        vectors.reduce(into: []) { result, vector in
            if !result.contains(where: { $0.offset == vector.offset && $0.length == vector.length }) {
                result.append(vector)
            }
        }
    }
}
