import Cells
import Equations
import Testing
import Unrolling

/// The laws of gradients for every cell of the catalogue in networks of several layers and directions.
@Suite struct NetworkGradientTests {
    static let both: [Direction] = [.forward, .backward]

    /// The simple recurrent unit needs as many units as inputs, and two units that are normalized are 1 and -1 whatever they were;
    /// the others take what is given.
    private func plans(_ name: String, directions: [[Direction]]) throws -> [LayerPlan] {
        let cell = try #require(Cell.named(name))
        var width = 2
        return directions.map { directions in
            defer { width *= directions.count }
            return LayerPlan(cell, hidden: cell.normalizes ? 4 : width, directions: directions)
        }
    }

    private func expectAll(_ plans: [LayerPlan], _ label: String, steps: Int = 4) throws {
        NetworkCheck(try NetworkCase(plans, input: 2, output: 3, steps: steps, seed: 31), label: label).expectAll()
    }

    @Test(arguments: Cell.catalogue.map(\.name))
    func everyNumberOfTwoLayersAgreesWithFiniteDifferences(name: String) throws {
        try expectAll(try plans(name, directions: [[.forward], [.forward]]), "2 × \(name)")
    }

    @Test(arguments: Cell.catalogue.map(\.name))
    func everyNumberOfBothDirectionsAgreesWithFiniteDifferences(name: String) throws {
        try expectAll(try plans(name, directions: [Self.both]), "\(name) in both directions")
    }

    @Test(arguments: Cell.catalogue.map(\.name))
    func everyNumberOfTwoLayersInBothDirectionsAgreesWithFiniteDifferences(name: String) throws {
        try expectAll(try plans(name, directions: [Self.both, Self.both]), "2 × \(name) in both directions", steps: 3)
    }

    @Test func everyNumberOfMixedLayersAgreesWithFiniteDifferences() throws {
        let cells = try ["lstm", "gru", "jordan"].map { try #require(Cell.named($0)) }
        try expectAll(
            [
                LayerPlan(cells[0], hidden: 3, directions: Self.both),
                LayerPlan(cells[1], hidden: 1, directions: [.backward]),
                LayerPlan(cells[2], hidden: 2, activation: .sigmoid),
            ], "lstm → gru → jordan")
    }

    @Test(arguments: [[Direction.forward], NetworkGradientTests.both])
    func everyNumberOfOneUnitOverOneStepAgreesWithFiniteDifferences(directions: [Direction]) throws {
        let cell = try #require(Cell.named("lstm"))
        let plan = LayerPlan(cell, hidden: 1, directions: directions)
        NetworkCheck(
            try NetworkCase([plan, plan], input: 1, output: 2, steps: 1, seed: 32), label: "one unit, one step"
        ).expectAll()
    }

    @Test func anEquationThatLooksBackTwoStepsLooksAheadInTheOtherDirection() throws {
        let cell = try OddCells.cells()[0]
        let plan = LayerPlan(cell, hidden: 2, directions: Self.both)
        let random = try NetworkCase([plan], input: 2, output: 3, steps: 5, seed: 33)
        NetworkCheck(random, label: "two steps back").expectAll()
    }
}

extension Cell {
    /// Whether layer normalization is in its equations.
    fileprivate var normalizes: Bool {
        var found = false
        for equation in text.equations {
            equation.formula.forEachFormula {
                switch $0.kind {
                case .layerNormalization, .batchNormalization: found = true
                default: break
                }
            }
        }
        return found
    }
}
