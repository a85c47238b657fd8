import CKernels
import Equations
import Matrices

/// The parameters of a program as its kernels read them; made once for a set of numbers, used for any number of runs.
public final class PackedParameters: @unchecked Sendable {
    /// The numbers that were packed.
    public let parameters: ParameterSet
    /// How many sequences run side by side: 1, or a multiple of 8.
    public let lanes: Int
    let constants: AlignedBuffer
    let operations: BoundProgram
    private let runs: [PackedRun]
    private let tables: [String: PackedStatistics]

    /// A stacked matrix in its two forms.
    struct PackedRun: @unchecked Sendable {
        /// Panels for the way forward; for a batch strips.
        let panels: AlignedBuffer
        /// Panels of the transposed matrix, for the way back.
        let transposedPanels: AlignedBuffer
        /// The whole vector as one segment.
        let inputs: UnsafeMutablePointer<kernel_segment>
        /// The rows of the matrices, without the padding between them.
        let outputs: UnsafeMutablePointer<kernel_segment>
        let outputSegments: Int
    }

    /// Packs parameters for a program that runs over one sequence, or over so many side by side.
    ///
    /// - Precondition: the parameters are those of the program; there is one lane, or a multiple of 8.
    public init(_ parameters: ParameterSet, for program: Program, lanes: Int = 1) {
        precondition(parameters.shapes == program.parameters, "parameters of another program")
        precondition(lanes == 1 || lanes > 0 && lanes % 8 == 0, "\(lanes) lanes")
        self.parameters = parameters
        self.lanes = lanes
        constants = Self.packConstants(parameters, program).spread(over: lanes)
        let runs = program.runs.map {
            Self.pack(
                $0, parameters, clocks: program.constants.clocks,
                pack: lanes == 1 ? kernel_pack_panels : kernel_pack_strips)
        }
        self.runs = runs
        tables = PackedStatistics.all(of: parameters, for: program)
        operations = BoundProgram(
            program, ParameterMemory(runs: runs, biases: constants.start, tables: tables, lanes: lanes))
    }

    /// Packs a matrix, `[outputs × inputs]`, as the kernels that multiply with it read it.
    private typealias Packer = (
        UnsafeMutablePointer<Double>?, UnsafePointer<Double>?, _ outputs: Int, _ inputs: Int, _ outputStride: Int,
        _ inputStride: Int
    ) -> Void

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
        _ run: MatrixRun, _ parameters: ParameterSet, clocks: [ConstantLayout.Clock], pack: Packer
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
        let panels = panels(of: stack, run: run, stride: stride, pack: pack)
        return PackedRun(
            panels: panels.forward, transposedPanels: panels.transposed, inputs: inputs, outputs: outputs,
            outputSegments: segments.count)
    }

    private static func panels(
        of stack: AlignedBuffer, run: MatrixRun, stride: Int, pack: Packer
    ) -> (forward: AlignedBuffer, transposed: AlignedBuffer) {
        let forward = AlignedBuffer(count: run.outputs * run.inputs)
        pack(forward.start, stack.start, run.outputs, run.inputs, stride, 1)
        let rows = run.segments.reduce(0) { $0 + $1.length }
        let transposed = AlignedBuffer(count: rows * stride)
        if rows == run.outputs {
            pack(transposed.start, stack.start, stride, rows, 1, stride)
        } else {
            let compact = AlignedBuffer(count: rows * stride)
            var row = 0
            for segment in run.segments {
                (compact.start + row * stride).update(
                    from: stack.start + segment.offset * stride, count: segment.length * stride)
                row += segment.length
            }
            pack(transposed.start, compact.start, stride, rows, 1, stride)
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

extension AlignedBuffer {
    /// The same numbers, each in so many lanes; the buffer itself for one.
    fileprivate func spread(over lanes: Int) -> AlignedBuffer {
        guard lanes > 1 else { return self }
        let spread = AlignedBuffer(count: count * lanes)
        for index in 0..<count { (spread.start + index * lanes).update(repeating: start[index], count: lanes) }
        return spread
    }
}
