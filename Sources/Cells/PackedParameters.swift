import CKernels
import Equations
import Matrices

/// The parameters of a program as its kernels read them; made once for a set of numbers, used for any number of runs.
public final class PackedParameters: @unchecked Sendable {
    /// The numbers that were packed.
    public let parameters: ParameterSet
    let constants: AlignedBuffer
    let operations: BoundProgram
    private let runs: [PackedRun]

    /// A stacked matrix in its two forms.
    struct PackedRun: @unchecked Sendable {
        /// Panels for the way forward.
        let panels: AlignedBuffer
        /// Panels of the transposed matrix, for the way back.
        let transposedPanels: AlignedBuffer
        /// The whole vector as one segment.
        let inputs: UnsafeMutablePointer<kernel_segment>
        /// The rows of the matrices, without the padding between them.
        let outputs: UnsafeMutablePointer<kernel_segment>
        let outputSegments: Int
    }

    /// Packs parameters for a program.
    ///
    /// - Precondition: the parameters are those of the program.
    public init(_ parameters: ParameterSet, for program: Program) {
        precondition(parameters.shapes == program.parameters, "parameters of another program")
        self.parameters = parameters
        constants = Self.packConstants(parameters, program)
        let runs = program.runs.map { Self.pack($0, parameters, clocks: program.constants.clocks) }
        self.runs = runs
        operations = BoundProgram(program, runs: runs, biases: constants.start)
    }

    deinit {
        for run in runs {
            run.inputs.deallocate()
            run.outputs.deallocate()
        }
    }

    private static func packConstants(_ parameters: ParameterSet, _ program: Program) -> AlignedBuffer {
        let layout = program.constants
        let buffer = AlignedBuffer(count: layout.size)
        for bias in layout.biases {
            let start = buffer.start + layout.bias(ofSlot: bias.slot)
            for i in 0..<bias.size { start[i] = bias.constant }
            for term in bias.parameters {
                let vector = parameters[term.name].entries
                for i in 0..<bias.size { start[i] += term.coefficient * vector[i] }
            }
        }
        for (name, offset) in layout.parameters {
            for (i, value) in parameters[name].entries.enumerated() { buffer.start[offset + i] = value }
        }
        for clock in layout.clocks {
            let modules = ClockModules(periods: clock.periods)
            for unit in 0..<clock.size {
                let module = modules.module(ofUnit: unit, of: clock.size)
                buffer.start[clock.offset + unit] = Double(clock.periods[module])
            }
        }
        return buffer
    }

    private static func pack(
        _ run: MatrixRun, _ parameters: ParameterSet, clocks: [ConstantLayout.Clock]
    ) -> PackedRun {
        let stride = FrameLayout.padded(run.inputs)
        let stack = AlignedBuffer(count: run.outputs * stride)
        for piece in run.pieces {
            let matrix = parameters[piece.matrix]
            let firsts = piece.firstColumns(columns: run.inputs, clocks: clocks)
            matrix.entries.withUnsafeBufferPointer { entries in
                for row in 0..<piece.rows {
                    let target = stack.start + (piece.row + row) * stride
                    let source = row * run.inputs
                    for column in firsts[row]..<run.inputs {
                        target[column] = piece.coefficient * entries[source + column]
                    }
                }
            }
        }
        let inputs = UnsafeMutablePointer<kernel_segment>.allocate(capacity: 1)
        inputs.initialize(to: kernel_segment(offset: 0, length: run.inputs))
        let segments = run.segments
        let outputs = UnsafeMutablePointer<kernel_segment>.allocate(capacity: segments.count)
        outputs.initialize(from: segments, count: segments.count)
        let panels = panels(of: stack, run: run, stride: stride)
        return PackedRun(
            panels: panels.forward, transposedPanels: panels.transposed, inputs: inputs, outputs: outputs,
            outputSegments: segments.count)
    }

    private static func panels(
        of stack: AlignedBuffer, run: MatrixRun, stride: Int
    ) -> (forward: AlignedBuffer, transposed: AlignedBuffer) {
        let forward = AlignedBuffer(count: run.outputs * run.inputs)
        kernel_pack_panels(forward.start, stack.start, run.outputs, run.inputs, stride, 1)
        let rows = run.segments.reduce(0) { $0 + $1.length }
        let transposed = AlignedBuffer(count: rows * stride)
        if rows == run.outputs {
            kernel_pack_panels(transposed.start, stack.start, stride, rows, 1, stride)
        } else {
            let compact = AlignedBuffer(count: rows * stride)
            var row = 0
            for segment in run.segments {
                (compact.start + row * stride).update(
                    from: stack.start + segment.offset * stride, count: segment.length * stride)
                row += segment.length
            }
            kernel_pack_panels(transposed.start, compact.start, stride, rows, 1, stride)
        }
        return (forward, transposed)
    }
}

extension MatrixRun {
    /// The stretches of the results that are no padding.
    var segments: [kernel_segment] {
        pieces.reduce(into: []) { result, piece in
            if let last = result.last, last.offset + last.length == piece.row {
                result[result.count - 1].length += piece.rows
            } else {
                result.append(kernel_segment(offset: piece.row, length: piece.rows))
            }
        }
    }
}

extension MatrixRun.Piece {
    /// The first column that acts, per row: 0, or the first unit of the row's clock module.
    func firstColumns(columns: Int, clocks: [ConstantLayout.Clock]) -> [Int] {
        guard form == .blockUpperTriangular, let periods = clocks.first?.periods else {
            return Array(repeating: 0, count: rows)
        }
        let modules = ClockModules(periods: periods)
        return (0..<rows).map { row in
            let module = modules.module(ofUnit: row, of: rows)
            return (0..<columns).first { modules.module(ofUnit: $0, of: columns) >= module } ?? columns
        }
    }
}
