import Cells
import Equations
import Matrices

/// The gradient on its way back through one step: what arrives at the states that the step computes, and what is sent on to those
/// it began with.
public struct StateFlow: Sendable, Equatable {
    /// The gradient with respect to each of the states, the others being held, all states together `[states]`.
    ///
    /// It differs from the recorded total where one state of a step is computed from another, as h[t] is from c[t] in an LSTM.
    public let arriving: [Double]
    /// `arriving` times the step Jacobian, `[states]`.
    public let sent: [Double]
}

extension Trace {
    /// What flows back through every step, step 1 first; nil where the cell has no state, or looks back more than one step.
    public var stateFlows: [StateFlow]? {
        guard !program.states.isEmpty, program.states.allSatisfy({ $0.delay == 0 }) else { return nil }
        let runner = JacobianRunner(program, packed)
        let size = runner.size
        let jacobian = AlignedBuffer(count: size * size)
        let dependence = AlignedBuffer(count: size * size)
        return (1...stepCount).map { t in
            runner.jacobian(values: frame(t), into: jacobian.start)
            runner.dependence(into: dependence.start)
            let total = program.states.flatMap { numbers(.gradient, of: $0.signal, at: t) ?? [] }
            var arriving = total
            // A state depends on others in no circle, so that as many rounds as there are states undo it exactly.
            for _ in program.states.dropFirst() {
                let reached = product(arriving, dependence.start)
                arriving = (0..<size).map { total[$0] - (reached[$0] - arriving[$0]) }
            }
            return StateFlow(arriving: arriving, sent: product(arriving, jacobian.start))
        }
    }

    /// The matrices that stand directly before the state of the step before, wherever they are used: W_hh.
    public var matricesBeforeStates: [String] {
        zip(program.parameters, program.parameterUses.perParameter).filter { _, uses in
            uses.vectors.isEmpty && !uses.matrices.isEmpty && uses.matrices.allSatisfy { stateOffset(of: $0) != nil }
        }.map(\.0.name)
    }

    /// What the contribution of a step to the gradient of such a matrix would be if other numbers stood in place of the states before
    /// the step, `[states]`; nil for any other parameter.
    ///
    /// - Precondition: `t` lies in `1...stepCount`, and there is a number for each of the states.
    public func contribution(toGradientOf name: String, at t: Int, ifStatesBeforeWere states: [Double]) -> Matrix? {
        precondition((1...stepCount).contains(t), "step \(t) of \(stepCount)")
        precondition(
            states.count == program.states.reduce(0) { $0 + $1.size }, "\(states.count) numbers for the states")
        guard matricesBeforeStates.contains(name),
            let index = program.parameters.firstIndex(where: { $0.name == name })
        else { return nil }
        let shape = program.parameters[index]
        let start = direction.frame(ofStep: t, steps: stepCount) + program.longestLag
        let adjoints = self.adjoints.start + start * program.frameSize
        var result = Matrix(rows: shape.rows, columns: shape.columns)
        for use in program.parameterUses.perParameter[index].matrices {
            guard let offset = stateOffset(of: use) else { continue }
            for row in 0..<use.rows {
                for column in (use.firstColumns?[row] ?? 0)..<use.columns {
                    result[row, column] += use.coefficient * adjoints[use.outputOffset + row] * states[offset + column]
                }
            }
        }
        return result
    }

    /// Where the state that a matrix stands before begins among all states.
    private func stateOffset(of use: ParameterUses.MatrixUse) -> Int? {
        guard use.operandLag == 1 else { return nil }
        var offset = 0
        for state in program.states {
            if program.signal(state.signal)?.frameOffset == use.operandOffset { return offset }
            offset += state.size
        }
        return nil
    }
}

/// A row times a square matrix.
private func product(_ row: [Double], _ matrix: UnsafePointer<Double>) -> [Double] {
    var result = [Double](repeating: 0, count: row.count)
    for (i, number) in row.enumerated() {
        for j in result.indices { result[j] += number * matrix[i * row.count + j] }
    }
    return result
}
