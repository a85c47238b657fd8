import Cells
import Matrices
import Testing
import Unrolling

/// What is left out, and how much.
@Suite struct DropoutMaskTests {
    private static let both: [Direction] = [.forward, .backward]

    private func network(_ layers: Int, _ directions: [Direction] = [.forward]) throws -> Network {
        let plan = LayerPlan(try #require(Cell.named("rnn")), hidden: 50, directions: directions)
        return try Network(Array(repeating: plan, count: layers), input: 3, output: 2)
    }

    @Test func everyLayerButTheLastHasFactors() throws {
        for (layers, directions) in [(1, [Direction.forward]), (3, [.forward]), (2, Self.both)] {
            let mask = DropoutMask.random(
                try network(layers, directions), steps: 4, probability: 0.5, seed: 1)
            for number in 1..<layers {
                #expect(mask.factors(ofLayer: number)?.count == 4 * 50 * directions.count)
            }
            #expect(mask.factors(ofLayer: layers) == nil && mask.factors(ofLayer: 0) == nil)
        }
    }

    @Test(arguments: [0, 0.2, 0.5, 0.9]) func whatStaysIsDividedByItsShare(probability: Double) throws {
        let mask = DropoutMask.random(try network(2), steps: 400, probability: probability, seed: 2)
        let factors = try #require(mask.factors(ofLayer: 1))
        #expect(factors.allSatisfy { $0 == 0 || $0 == 1 / (1 - probability) })
        // 20 000 draws: five standard deviations of their mean.
        let mean = factors.reduce(0, +) / Double(factors.count)
        #expect(abs(mean - 1) <= 5 * (probability / (1 - probability) / Double(factors.count)).squareRoot())
    }

    @Test func stepsAndLayersHaveMasksOfTheirOwn() throws {
        let mask = DropoutMask.random(try network(3), steps: 10, probability: 0.5, seed: 3)
        let layers = try [1, 2].map { try #require(mask.factors(ofLayer: $0)) }
        let rows = layers.flatMap { factors in (0..<10).map { Array(factors[($0 * 50)..<(($0 + 1) * 50)]) } }
        #expect(Set(rows).count == 20)
    }

    @Test func theMaskOfAShorterSequenceIsTheBeginningOfThatOfALongerOne() throws {
        let network = try network(2)
        let masks = try [3, 8].map { steps in
            try #require(
                DropoutMask.random(network, steps: steps, probability: 0.3, seed: 4).factors(ofLayer: 1))
        }
        #expect(masks[0] == Array(masks[1][..<150]))
    }

    @Test func aSequenceKeepsItsMaskWhateverElseOfItChanges() throws {
        let mask = DropoutMask.random(try network(2), steps: 2, probability: 0.5, seed: 5)
        let classes = InputSequence(stepCount: 2, inputs: [1, 2], targets: [0, 1]).droppingOut(mask)
        let numbers = InputSequence(stepCount: 2, inputs: [1, 2], desired: [[0], nil]).droppingOut(mask)
        for sequence in [classes, numbers] {
            let changed = sequence.reading([3, 4]).keepingLosses { $0 == 1 }.beginning(with: ["h": [1]])
            #expect(changed.dropout == mask && changed.inputs == [3, 4])
            #expect(changed.droppingOut(nil).dropout == nil)
        }
    }
}
