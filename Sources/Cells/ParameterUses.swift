import Equations

/// Where a program uses its parameters: what the gradients are gathered from.
public struct ParameterUses: Sendable, Hashable {
    /// Matrix products with one vector, made together.
    public let runs: [Run]
    /// The uses of each parameter, in the order of the program's parameters.
    public let perParameter: [Uses]

    /// Matrix products with one vector, whose results stand side by side.
    public struct Run: Sendable, Hashable {
        /// Where the vector stands in its frame.
        public let operandOffset: Int
        /// How many steps before.
        public let operandLag: Int
        /// The length of the vector.
        public let inputs: Int
        /// Where the results stand in the frame.
        public let outputOffset: Int
        /// The length of the results with their padding.
        public let outputs: Int
        /// The matrices, from top to bottom.
        public let matrices: [MatrixUse]
    }

    /// A matrix in front of a vector.
    public struct MatrixUse: Sendable, Hashable {
        /// The index of the parameter.
        public let parameter: Int
        /// Its factor.
        public let coefficient: Double
        /// Where the vector stands in its frame, and how many steps before.
        public let operandOffset: Int
        /// How many steps before.
        public let operandLag: Int
        /// Where the result stands in the frame.
        public let outputOffset: Int
        /// Its rows.
        public let rows: Int
        /// Its columns.
        public let columns: Int
        /// The first column that acts, per row; nil where all do.
        public let firstColumns: [Int]?
    }

    /// A vector that is added or multiplied elementwise.
    public struct VectorUse: Sendable, Hashable {
        /// Where its adjoint stands in the frame.
        public let offset: Int
        /// Its factor.
        public let coefficient: Double
    }

    /// All uses of one parameter.
    public struct Uses: Sendable, Hashable {
        /// As a matrix.
        public let matrices: [MatrixUse]
        /// As a vector.
        public let vectors: [VectorUse]
    }

    init(parameters: [ParameterShape], runs: [MatrixRun], vectors: [ProgramVectorUse], clocks: [ConstantLayout.Clock]) {
        let index = Dictionary(
            parameters.enumerated().map { ($0.element.name, $0.offset) }, uniquingKeysWith: { first, _ in first })
        self.runs = runs.map { run in
            Run(
                operandOffset: run.operandOffset, operandLag: run.operandLag, inputs: run.inputs,
                outputOffset: run.outputOffset, outputs: run.outputs,
                matrices: run.pieces.map { piece in
                    MatrixUse(
                        parameter: index[piece.matrix] ?? 0, coefficient: piece.coefficient,
                        operandOffset: run.operandOffset, operandLag: run.operandLag,
                        outputOffset: run.outputOffset + piece.row, rows: piece.rows, columns: run.inputs,
                        firstColumns: piece.form == .full
                            ? nil : piece.firstColumns(columns: run.inputs, clocks: clocks))
                })
        }
        let matrices = self.runs.flatMap(\.matrices)
        perParameter = parameters.indices.map { parameter in
            Uses(
                matrices: matrices.filter { $0.parameter == parameter },
                vectors: vectors.filter { $0.parameter == parameters[parameter].name }
                    .map { VectorUse(offset: $0.offset, coefficient: $0.coefficient) })
        }
    }
}

/// Where a use of a vector parameter leaves its adjoint.
struct ProgramVectorUse: Sendable, Hashable {
    let parameter: String
    let offset: Int
    let size: Int
    let coefficient: Double
}
