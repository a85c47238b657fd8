import Analysis
import Cells
import Equations
import Matrices
import Testing
import Unrolling

struct RecurrentFactorTests {
    @Test(arguments: Cell.catalogue.map(\.name))
    func withoutItsRecurrentFactorsNoMatrixCarriesAStateOn(name: String) throws {
        let trace = try Networks.random(name)
        let factors = RecurrentFactor.all(of: trace.program)
        #expect(Set(factors.map(\.matrix)).count == factors.count)
        // Where all of them are 0, what is left of a step Jacobian is elementwise: at most one number in each row of a state's block.
        var parameters = trace.parameters
        for factor in factors {
            let shape = parameters[factor.matrix.name]
            parameters[factor.matrix.name] = Matrix(rows: shape.rows, columns: shape.columns)
        }
        let other = Unroller(trace.program, PackedParameters(parameters, for: trace.program)).trace(trace.sequence)
        let jacobian = other.stepJacobian(at: 2)
        let size = trace.program.states[0].size
        // A normalisation and states of different sizes are not elementwise.
        guard trace.program.states.allSatisfy({ $0.size == size }), !trace.program.equations.contains(where: normalises)
        else { return }
        for row in 0..<jacobian.rows {
            for column in 0..<jacobian.columns where row % size != column % size {
                #expect(jacobian[row, column] == 0, "\(row), \(column)")
            }
        }
    }

    private func normalises(_ equation: Equation) -> Bool {
        var isFound = false
        equation.formula.forEachFormula { if case .layerNormalization = $0.kind { isFound = true } }
        return isFound
    }

    @Test func onlyTheBlocksThatActAreLeft() throws {
        let trace = try Networks.random("cw-rnn")
        let factor = try #require(RecurrentFactor.all(of: trace.program).first)
        let whole = trace.parameters["W_hh"]
        let acting = factor.acting(whole, in: trace.program)
        #expect(factor.text(of: "layer2.W_hh") == "upper(layer2.W_hh)" && factor.signals == ["h"])
        for row in 0..<whole.rows {
            for column in 0..<whole.columns {
                #expect(acting[row, column] == (column < row ? 0 : whole[row, column]))
            }
        }
    }
}
