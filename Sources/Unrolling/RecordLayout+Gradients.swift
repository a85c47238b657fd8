import Cells
import Equations
import Matrices

extension RecordLayout {
    /// The gradient of a parameter, in the parameter's shape, from where its parts have been gathered.
    func gradient(of name: String, in record: UnsafePointer<Double>) -> Matrix? {
        guard let index = program.parameters.firstIndex(where: { $0.name == name }) else { return nil }
        let shape = program.parameters[index]
        let uses = program.parameterUses
        var entries = [Double](repeating: 0, count: shape.rows * shape.columns)
        for (run, start) in zip(uses.runs, stacks) {
            for matrix in run.matrices where matrix.parameter == index {
                let stride = Self.padded(run.inputs)
                let first = record + start + (matrix.outputOffset - run.outputOffset) * stride
                for row in 0..<matrix.rows {
                    for column in (matrix.firstColumns?[row] ?? 0)..<matrix.columns {
                        entries[row * matrix.columns + column] += matrix.coefficient * first[row * stride + column]
                    }
                }
            }
        }
        for use in uses.perParameter[index].vectors {
            guard let start = sum(of: use.offset) else { continue }
            for i in entries.indices { entries[i] += use.coefficient * record[start + i] }
        }
        return Matrix(rows: shape.rows, columns: shape.columns, entries: entries)
    }
}
