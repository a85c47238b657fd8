import Cells
import JSONText
import Matrices

extension ExperimentReader {
    /// The running statistics of batch normalisations: `{"γ_xi": {"means": [[…]], "variances": [[…]]}}`, a row for each step.
    mutating func readStatistics(_ value: JSONValue) throws(ExperimentError) -> [String: RunningStatistics] {
        var statistics: [String: RunningStatistics] = [:]
        for member in try freeMembers(of: value, key: "statistics") {
            let key = "statistics.\(member.name)"
            note(.statistics(member.name), at: member.position)
            var numbers: [String: Matrix] = [:]
            for part in try members(of: member.value, key: key, known: ExperimentKeys.statistics) {
                guard let elements = part.value.elements, !elements.isEmpty else {
                    throw wrongKind(part.value, key: "\(key).\(part.name)", expected: "rows of numbers")
                }
                let rows = try readRows(elements, key: "\(key).\(part.name)")
                numbers[part.name] = Matrix(
                    rows: rows.count, columns: rows[0].count, entries: rows.flatMap(\.self))
            }
            guard let means = numbers["means"], let variances = numbers["variances"] else {
                let missing = ExperimentKeys.statistics.filter { numbers[$0] == nil }
                throw ExperimentError(.missingKey(missing), position: member.value.position)
            }
            guard means.rows == variances.rows, means.columns == variances.columns else {
                throw ExperimentError(
                    .wrongShape(
                        parameter: "\(key).variances", given: "\(variances.rows) × \(variances.columns)",
                        needed: "\(means.rows) × \(means.columns)"), position: member.value.position)
            }
            statistics[member.name] = RunningStatistics(means: means, variances: variances)
        }
        return statistics
    }
}
