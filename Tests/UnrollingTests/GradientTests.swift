import Cells
import Equations
import Testing
import Unrolling

/// The laws of gradients, for every cell of the catalogue.
@Suite struct GradientTests {
    static let sizes = Sizes(input: 3, hidden: 3, output: 4)
    static let steps = 5

    @Test(arguments: Cell.catalogue.map(\.name), Activation.allCases)
    func everyNumberAgreesWithTheNaiveWalkAndWithFiniteDifferences(name: String, activation: Activation) throws {
        let cell = try #require(Cell.named(name))
        let random = try RandomCase(cell, activation: activation, sizes: Self.sizes, steps: Self.steps, seed: 11)
        try GradientCheck(random).expectAll(label: "\(name) with \(activation)")
    }

    @Test(arguments: Cell.catalogue.map(\.name))
    func theDirectPartIsTheGradientOfTheStepsOwnLoss(name: String) throws {
        let cell = try #require(Cell.named(name))
        let random = try RandomCase(cell, sizes: Self.sizes, steps: Self.steps, seed: 12)
        let trace = random.trace()
        for t in 1...Self.steps {
            let own = random.sequence.targets.enumerated().map { $0.offset == t - 1 ? $0.element : nil }
            let alone = InputSequence(
                stepCount: Self.steps, inputs: random.sequence.inputs, targets: own,
                initial: random.sequence.initial)
            let single = Unroller(random.program, trace.packed).trace(alone)
            for signal in random.program.signals {
                let found = trace.numbers(.directGradient, of: signal.name, at: t) ?? []
                let expected = single.numbers(.gradient, of: signal.name, at: t) ?? []
                #expect(relativeError(found, expected) < 1e-12, "\(name) direct ∂L/∂\(signal.name)[\(t)]")
            }
        }
    }
}
