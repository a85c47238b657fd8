import Experiments
import Matrices

/// The parameters of a direction of a layer as PyTorch stacks them, a block of rows for each gate or candidate.
struct StackedParameters: Equatable {
    /// `[blocks · hidden × input]`.
    var inputWeights: Matrix
    /// `[blocks · hidden × hidden]`.
    var recurrentWeights: Matrix
    /// `[blocks · hidden]`.
    var inputBias: [Double]
    /// `[blocks · hidden]`.
    var recurrentBias: [Double]

    /// The parameters under our names. PyTorch adds two biases where one is enough: here they are one.
    func separated(_ module: RecurrentModule, prefix: String) -> [String: GivenParameter] {
        let hidden = recurrentWeights.columns
        var parameters: [String: GivenParameter] = [:]
        for (index, block) in module.blocks.enumerated() {
            let rows = index * hidden..<(index + 1) * hidden
            parameters["\(prefix)W_x\(block)"] = .matrix(inputWeights.block(rows))
            parameters["\(prefix)W_h\(block)"] = .matrix(recurrentWeights.block(rows))
            if module.keepsRecurrentBias(block) {
                parameters["\(prefix)b_\(block)"] = .vector(Array(inputBias[rows]))
                parameters["\(prefix)b_h\(block)"] = .vector(Array(recurrentBias[rows]))
            } else {
                parameters["\(prefix)b_\(block)"] = .vector(rows.map { inputBias[$0] + recurrentBias[$0] })
            }
        }
        return parameters
    }

    /// Stacks the parameters of a direction of a layer; a bias that is one here becomes PyTorch's first, its second 0.
    init(_ module: RecurrentModule, prefix: String, value: (String) -> Matrix) {
        let blocks = module.blocks
        func stacked(_ names: [String]) -> Matrix {
            let parts = names.map { value(prefix + $0) }
            return Matrix(
                rows: parts.reduce(0) { $0 + $1.rows }, columns: parts[0].columns, entries: parts.flatMap(\.entries))
        }
        inputWeights = stacked(blocks.map { "W_x\($0)" })
        recurrentWeights = stacked(blocks.map { "W_h\($0)" })
        inputBias = stacked(blocks.map { "b_\($0)" }).entries
        recurrentBias = blocks.flatMap { block in
            module.keepsRecurrentBias(block)
                ? value("\(prefix)b_h\(block)").entries : Array(repeating: 0, count: value("\(prefix)b_\(block)").rows)
        }
    }

    init(inputWeights: Matrix, recurrentWeights: Matrix, inputBias: [Double], recurrentBias: [Double]) {
        self.inputWeights = inputWeights
        self.recurrentWeights = recurrentWeights
        self.inputBias = inputBias
        self.recurrentBias = recurrentBias
    }
}

extension Matrix {
    /// Some rows of the matrix, `[rows × columns]`.
    fileprivate func block(_ range: Range<Int>) -> Matrix {
        Matrix(
            rows: range.count, columns: columns,
            entries: Array(entries[range.lowerBound * columns..<range.upperBound * columns]))
    }
}
