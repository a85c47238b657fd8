import Cells
import Equations
import Matrices
import Testing
import Unrolling

struct LogitDerivativeTests {
    /// Compares the derivatives of a weighted sum of logits with central differences.
    private func expectDifferences(_ plans: [LayerPlan], at t: Int) throws {
        let given = try NetworkCase(plans, input: 3, output: 4, steps: 5, seed: 11)
        let weights = [0.7, -1.1, 0.4, 1.3]
        let derivatives = given.trace().inputDerivatives(ofLogits: weights, at: t)
        #expect(derivatives.rows == 5 && derivatives.columns == 3)
        func sum(_ moved: NetworkCase) throws -> Double {
            let logits = try #require(moved.trace().readout.numbers(.value, of: "y", at: t))
            return zip(weights, logits).reduce(0) { $0 + $1.0 * $1.1 }
        }
        for place in derivatives.entries.indices {
            let width = 1e-5
            let higher = try sum(given.movingInput(place, by: width))
            let lower = try sum(given.movingInput(place, by: -width))
            let difference = (higher - lower) / (2 * width)
            let error = abs(difference - derivatives.entries[place])
            #expect(error < 1e-7 * (1 + abs(difference)), "\(place): \(difference)")
        }
    }

    @Test(arguments: Cell.catalogue)
    func theDerivativesOfLogitsAgreeWithDifferences(cell: Cell) throws {
        // A highway needs inputs of the hidden size.
        try expectDifferences([LayerPlan(cell, hidden: 3)], at: 4)
    }

    @Test(arguments: [[Direction.forward], [.forward, .backward]])
    func theyDoSoThroughLayersInEitherDirection(directions: [Direction]) throws {
        let lstm = try #require(Cell.named("lstm"))
        let gru = try #require(Cell.named("gru"))
        try expectDifferences(
            [LayerPlan(lstm, hidden: 2, directions: directions), LayerPlan(gru, hidden: 3, directions: directions)],
            at: 3)
    }

    @Test func theRecordingIsLeftAsItWas() throws {
        let given = try NetworkCase(
            [LayerPlan(try #require(Cell.named("jordan")), hidden: 3)], input: 3, output: 4, steps: 5, seed: 3)
        let trace = given.trace()
        let before = (1...5).map { trace.inputGradient(at: $0) }
        let first = trace.inputDerivatives(ofLogits: [1, 0, 0, 0], at: 5)
        _ = trace.inputDerivatives(ofLogits: [0, 1, 0, 0], at: 2)
        #expect(trace.inputDerivatives(ofLogits: [1, 0, 0, 0], at: 5) == first)
        #expect((1...5).map { trace.inputGradient(at: $0) } == before)
    }

    @Test func noLogitDependsOnAnInputThatComesLater() throws {
        let given = try NetworkCase(
            [LayerPlan(try #require(Cell.named("qrnn")), hidden: 3)], input: 3, output: 4, steps: 6, seed: 3)
        let derivatives = given.trace().inputDerivatives(ofLogits: [1, 1, 1, 1], at: 4)
        #expect(derivatives.row(3).contains { $0 != 0 })
        #expect((4..<6).allSatisfy { derivatives.row($0) == [0, 0, 0] })
    }
}
