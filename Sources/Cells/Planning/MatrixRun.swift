import Equations

/// Matrix products with the same vector whose results stand side by side: one product with the stacked matrix.
struct MatrixRun: Sendable, Hashable {
    /// Where the vector stands in its frame.
    let operandOffset: Int
    /// How many steps before.
    let operandLag: Int
    /// The length of the vector: the stacked matrix's columns.
    let inputs: Int
    /// Where the results begin in the frame.
    let outputOffset: Int
    /// The length of the results with their padding: the stacked matrix's rows.
    var outputs: Int
    /// The matrices, from top to bottom.
    var pieces: [Piece]
    /// When the product is made.
    let phase: Phase

    /// Whether a slot of the frame is among the results.
    func covers(_ offset: Int) -> Bool { offset >= outputOffset && offset < outputOffset + outputs }

    /// One matrix of the stack.
    struct Piece: Sendable, Hashable {
        /// The parameter.
        let matrix: String
        /// Its factor.
        let coefficient: Double
        /// Which entries act.
        let form: MatrixFactor.Form
        /// Its first row in the stack.
        let row: Int
        /// Its rows, without padding.
        let rows: Int
    }
}

/// Gathers the matrix products of a graph into runs.
struct MatrixRunBuilder {
    let graph: Graph
    let phases: [Phase]
    let layout: FrameLayout

    private struct Group: Hashable {
        let operand: Graph.Reference
        let phase: Phase
    }

    /// The runs, those of the same vector together, in the order of the frame.
    func runs() -> [MatrixRun] {
        var groups: [Group] = []
        var runs: [Group: [MatrixRun]] = [:]
        for node in layout.accumulatedNodes {
            for term in graph.nodes[node].accumulated?.matrices ?? [] {
                let early = phases[term.operand.node] == .before
                let group = Group(operand: term.operand, phase: early ? .before : phases[node])
                if runs[group] == nil { groups.append(group) }
                append(term, of: node, group: group, to: &runs[group, default: []])
            }
        }
        return groups.flatMap { runs[$0] ?? [] }
    }

    private func append(_ term: Graph.MatrixTerm, of node: Int, group: Group, to runs: inout [MatrixRun]) {
        let offset = layout.offsets[node]
        let size = graph.nodes[node].size
        func piece(row: Int) -> MatrixRun.Piece {
            MatrixRun.Piece(
                matrix: term.matrix, coefficient: term.coefficient, form: term.form, row: row, rows: size)
        }
        if let open = runs.firstIndex(where: { $0.outputOffset + $0.outputs == offset }) {
            runs[open].pieces.append(piece(row: runs[open].outputs))
            runs[open].outputs += FrameLayout.padded(size)
        } else {
            runs.append(
                MatrixRun(
                    operandOffset: layout.offsets[term.operand.node], operandLag: term.operand.lag,
                    inputs: graph.nodes[term.operand.node].size, outputOffset: offset,
                    outputs: FrameLayout.padded(size), pieces: [piece(row: 0)], phase: group.phase))
        }
    }
}
