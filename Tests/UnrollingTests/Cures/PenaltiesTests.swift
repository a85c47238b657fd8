import Cells
import Equations
import Matrices
import Testing
import Unrolling

struct PenaltiesTests {
    private let penalties = Penalties(l1: 0.5, l2: 3)

    @Test func theValuesAreSumsOverTheWeights() {
        let weights = Matrix(rows: 1, columns: 3, entries: [2, -1, 0])
        #expect(penalties.l1Value(of: weights) == 1.5)
        #expect(penalties.l2Value(of: weights) == 7.5)
        #expect(penalties.weightGradient(of: weights).entries == [6.5, -3.5, 0])
    }

    @Test(arguments: Cell.catalogue.map(\.name))
    func theGradientAgreesWithFiniteDifferencesAndLeavesVectorsAlone(name: String) throws {
        let network = try NetworkCase(
            [LayerPlan(try #require(Cell.named(name)), hidden: 4)], input: 4, output: 3, steps: 2, seed: 3)
        let gradient = penalties.weightGradient(of: network.parameters)
        func value(_ parameters: ParameterSet) -> Double {
            penalties.l1Value(of: parameters) + penalties.l2Value(of: parameters)
        }
        for shape in network.parameters.shapes {
            let step = 1e-6
            var (up, down) = (network.parameters, network.parameters)
            up[shape.name].entries[0] += step
            down[shape.name].entries[0] -= step
            let expected = (value(up) - value(down)) / (2 * step)
            #expect(abs(gradient[shape.name].entries[0] - expected) < 1e-6, "\(shape.name)")
            if shape.kind == .vector { #expect(gradient[shape.name].entries.allSatisfy { $0 == 0 }) }
        }
    }
}
