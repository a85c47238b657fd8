import Matrices
import TensorFiles
import Unrolling

extension Checkpoint {
    /// The carried states as tensors, `[batch × size]` for each signal.
    static func tensors(of carried: [[String: [Double]]]) -> [WritableTensor] {
        (carried.first?.keys.sorted() ?? []).map { name in
            let rows = carried.map { $0[name] ?? [] }
            return WritableTensor(
                name: "carried/\(name)",
                matrix: Matrix(rows: rows.count, columns: rows[0].count, entries: rows.flatMap(\.self)))
        }
    }

    /// The states that a training goes on with.
    ///
    /// - Throws: `TrainingError` where one of them is missing.
    func carried(by trainer: Trainer) throws(TrainingError) -> [[String: [Double]]] {
        guard let carrier = trainer.source.windows?.carrier, updateCount > 0 else { return [] }
        var carried = [[String: [Double]]](repeating: [:], count: trainer.settings.batch)
        for signal in carrier.signals {
            let matrix = try matrix("carried/\(signal.name)", rows: carried.count, columns: signal.size)
            for place in carried.indices { carried[place][signal.name] = matrix.row(place) }
        }
        return carried
    }
}
