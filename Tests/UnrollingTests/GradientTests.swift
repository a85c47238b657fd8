import Cells
import Equations
import Testing
import Unrolling

/// The laws of gradients, for every cell of the catalogue.
@Suite struct GradientTests {
    static let sizes = Sizes(input: 3, hidden: 3, output: 4)
    static let steps = 5

    @Test(arguments: Cell.catalogue.map(\.name), Activation.allCases)
    func everySignalsGradientIsItsFiniteDifference(name: String, activation: Activation) throws {
        let random = try randomCase(name, activation)
        let trace = random.trace()
        for signal in ["x"] + random.program.signals.map(\.name) where signal != "p" {
            let size = random.program.signal(signal)?.size ?? 0
            let isState = random.program.states.contains { $0.signal == signal }
            for t in (isState ? 0 : 1)...Self.steps {
                let expected = (0..<size).map { random.difference(signal, t: t, unit: $0) }
                let found = t == 0 ? trace.initialGradient(of: signal) : trace.numbers(.gradient, of: signal, at: t)
                #expect(relativeError(found ?? [], expected) < 1e-6, "\(name) ∂L/∂\(signal)[\(t)]")
            }
        }
    }

    @Test(arguments: Cell.catalogue.map(\.name), Activation.allCases)
    func everyParametersGradientIsItsFiniteDifference(name: String, activation: Activation) throws {
        let random = try randomCase(name, activation)
        let trace = random.trace()
        for shape in random.program.parameters {
            let expected = (0..<(shape.rows * shape.columns)).map {
                random.difference(parameter: shape.name, entry: $0)
            }
            let found = trace.gradient(ofParameter: shape.name)?.entries ?? []
            #expect(relativeError(found, expected) < 1e-6, "\(name) ∂L/∂\(shape.name)")
        }
    }

    @Test(arguments: Cell.catalogue.map(\.name))
    func thePlannedProgramComputesWhatTheEquationsSay(name: String) throws {
        let random = try randomCase(name, .tanh)
        let trace = random.trace()
        let expected = random.walk.run(random.sequence)
        #expect(abs(trace.totalLoss - expected.loss) < 1e-12 * abs(expected.loss))
        for signal in random.program.signals {
            for t in 1...Self.steps {
                let found = trace.numbers(.value, of: signal.name, at: t) ?? []
                #expect(relativeError(found, expected.signals[signal.name]?[t] ?? []) < 1e-12)
            }
        }
    }

    @Test(arguments: Cell.catalogue.map(\.name))
    func theDirectPartIsTheGradientOfTheStepsOwnLoss(name: String) throws {
        let random = try randomCase(name, .tanh)
        let trace = random.trace()
        for t in 1...Self.steps {
            let own = random.sequence.targets.enumerated().map { $0.offset == t - 1 ? $0.element : nil }
            let alone = InputSequence(
                stepCount: Self.steps, inputs: random.sequence.inputs, targets: own,
                initial: random.sequence.initial)
            let unroller = Unroller(random.program, trace.packed)
            let single = unroller.trace(alone)
            for signal in random.program.signals {
                let found = trace.numbers(.directGradient, of: signal.name, at: t) ?? []
                let expected = single.numbers(.gradient, of: signal.name, at: t) ?? []
                #expect(relativeError(found, expected) < 1e-12, "\(name) direct ∂L/∂\(signal.name)[\(t)]")
            }
        }
    }

    private func randomCase(_ name: String, _ activation: Activation) throws -> RandomCase {
        let cell = try #require(Cell.named(name))
        return try RandomCase(cell, activation: activation, sizes: Self.sizes, steps: Self.steps, seed: 11)
    }
}
