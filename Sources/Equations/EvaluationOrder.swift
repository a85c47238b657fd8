/// An order in which the equations of one step can be evaluated.
public struct EvaluationOrder: Sendable, Hashable {
    /// The positions of the equations: each equation comes behind those whose value at t it reads.
    public private(set) var positions: [Int] = []

    private enum Mark {
        case new
        case open
        case done
    }

    /// The order of a cell's equations, as they were written wherever that is possible.
    ///
    /// - Throws: an error that names the way round, if a signal depends on itself in the same step.
    public init(_ equations: [Equation]) throws(EquationError) {
        var index: [String: Int] = [:]
        for (position, equation) in equations.enumerated() where index[equation.signal] == nil {
            index[equation.signal] = position
        }
        var marks = [Mark](repeating: .new, count: equations.count)
        var path: [Int] = []
        for position in equations.indices {
            try visit(position, equations, index, &marks, &path)
        }
    }

    private mutating func visit(
        _ position: Int, _ equations: [Equation], _ index: [String: Int], _ marks: inout [Mark], _ path: inout [Int]
    ) throws(EquationError) {
        guard marks[position] == .new else { return }
        marks[position] = .open
        path.append(position)
        for reading in equations[position].formula.sameStepReadings {
            guard let read = index[reading.name] else { continue }
            if marks[read] == .open {
                let start = path.firstIndex(of: read) ?? 0
                let way = ([position] + path[start...]).map { "\(equations[$0].signal)[t]" }
                let signal = equations[position].signal
                throw EquationError(
                    "\(signal)[t] depends on itself in the same step: \(way.joined(separator: " ← "))",
                    hint: "one of them must read the step before: \(reading.name)[t-1]", at: reading.span)
            }
            try visit(read, equations, index, &marks, &path)
        }
        path.removeLast()
        marks[position] = .done
        positions.append(position)
    }
}

/// A place where a formula reads a signal at t.
private struct SameStepReading {
    let name: String
    let span: SourceSpan
}

extension Formula {
    fileprivate var sameStepReadings: [SameStepReading] {
        var readings: [SameStepReading] = []
        forEachFormula { formula in
            guard case .signal(let name, lag: 0) = formula.kind else { return }
            readings.append(SameStepReading(name: name, span: formula.span))
        }
        return readings
    }
}
