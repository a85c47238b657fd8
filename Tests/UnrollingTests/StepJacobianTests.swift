import Cells
import Equations
import Matrices
import Testing
import Unrolling

@Suite struct StepJacobianTests {
    @Test(arguments: Cell.catalogue.map(\.name) + OddCells.texts)
    func aStepJacobianIsItsFiniteDifference(cell: String) throws {
        let cell = try Cell.named(cell) ?? Cell(CellText.parse(cell))
        let sizes = Sizes(input: 3, hidden: 3, output: 4)
        let random = try RandomCase(cell, sizes: sizes, steps: 4, seed: 31)
        let trace = random.trace()
        for t in 2...4 {
            let jacobian = trace.stepJacobian(at: t)
            var column = 0
            for source in trace.program.states where t - 1 - source.delay >= 1 {
                for unit in 0..<source.size {
                    let expected = stateDifference(random, from: source, unit: unit, t: t)
                    let found = (0..<jacobian.rows).map { jacobian[$0, column + unit] }
                    #expect(relativeError(found, expected) < 1e-6, "\(cell.name) ∂s[\(t)]/∂\(source.label)[\(unit)]")
                }
                column += source.size
            }
        }
    }

    /// How the states of step t answer when one number of those of step t - 1 is moved and the others are held.
    private func stateDifference(_ random: RandomCase, from source: StateDescription, unit: Int, t: Int) -> [Double] {
        let step = 1e-6
        func states(_ amount: Double) -> [Double] {
            let values = random.walk.run(random.sequence).signals
            var held = values
            held[source.signal]?[t - 1 - source.delay][unit] += amount
            let next = random.walk.step(t, from: held, sequence: random.sequence)
            return random.program.states.flatMap { state in
                state.delay == 0 ? next[state.signal] ?? [] : held[state.signal]?[t - state.delay] ?? []
            }
        }
        return zip(states(step), states(-step)).map { ($0 - $1) / (2 * step) }
    }

    @Test(arguments: Cell.catalogue.map(\.name))
    func theNormsAreThoseOfTheMatrices(name: String) throws {
        let sizes = Sizes(input: 6, hidden: 6, output: 4)
        let trace = try RandomCase(try #require(Cell.named(name)), sizes: sizes, steps: 6, seed: 32).trace()
        let norms = StepJacobians(of: trace)
        var product = Matrix.identity(trace.stepJacobian(at: 1).rows)
        #expect(norms.productNorms[6] == 1)
        for t in stride(from: 6, through: 1, by: -1) {
            let jacobian = trace.stepJacobian(at: t)
            product = product * jacobian
            #expect(relativeError([norms.stepNorms[t - 1]], [jacobian.spectralNorm()]) < 1e-12)
            #expect(relativeError([norms.productNorms[t - 1]], [product.spectralNorm()]) < 1e-11)
        }
    }
}
