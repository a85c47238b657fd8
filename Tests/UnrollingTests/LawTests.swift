import Cells
import Equations
import Matrices
import Testing
import Unrolling

/// What holds for every cell whatever its numbers.
@Suite struct LawTests {
    static let sizes = Sizes(input: 5, hidden: 5, output: 4)

    private func randomCase(_ name: String, seed: UInt64 = 21, steps: Int = 7) throws -> RandomCase {
        try RandomCase(try #require(Cell.named(name)), sizes: Self.sizes, steps: steps, seed: seed)
    }

    @Test func theCatalogueHasEveryCellOfTheDesign() {
        let names = [
            "rnn", "jordan", "lstm", "lstm-no-forget", "lstm-peephole", "lstm-coupled", "lstm-layernorm",
            "lstm-batchnorm",
            "lstm-1",
            "lstm-2", "lstm-3",
            "lstm-4", "gru", "gru-cho", "mgu", "cw-rnn", "sru", "qrnn",
        ]
        #expect(Cell.catalogue.map(\.name) == names)
    }

    @Test(arguments: Cell.catalogue.map(\.name))
    func theSameSeedGivesTheSameBits(name: String) throws {
        let first = try randomCase(name).trace()
        let second = try randomCase(name).trace()
        for signal in first.program.signals {
            for t in 0...first.stepCount {
                let numbers = [first, second].map { $0.numbers(.gradient, of: signal.name, at: t) ?? [] }
                #expect(numbers[0].map(\.bitPattern) == numbers[1].map(\.bitPattern))
            }
        }
        for shape in first.program.parameters {
            let gradients = [first, second].map { $0.gradient(ofParameter: shape.name)?.entries ?? [] }
            #expect(gradients[0].map(\.bitPattern) == gradients[1].map(\.bitPattern))
        }
    }

    @Test(arguments: Cell.catalogue.map(\.name))
    func contributionsOfTheStepsSumToTheGradient(name: String) throws {
        let random = try randomCase(name)
        let trace = random.trace()
        for shape in trace.program.parameters {
            let whole = try #require(trace.gradient(ofParameter: shape.name))
            let parts = try (1...trace.stepCount).map {
                try #require(trace.contribution(toGradientOf: shape.name, at: $0))
            }
            let sum = parts.dropFirst().reduce(parts[0]) { $0 + $1 }
            #expect(relativeError(sum.entries, whole.entries) < 1e-12, "\(name) \(shape.name)")
            let norms = try #require(trace.contributionNorms(ofParameter: shape.name))
            #expect(relativeError(norms, parts.map(\.frobeniusNorm)) < 1e-12, "\(name) \(shape.name)")
        }
    }

    @Test(arguments: Cell.catalogue.map(\.name))
    func valuesLieInTheirRange(name: String) throws {
        let trace = try randomCase(name, steps: 20).trace()
        for signal in trace.program.signals {
            let numbers = (1...trace.stepCount).flatMap { trace.numbers(.value, of: signal.name, at: $0) ?? [] }
            switch signal.range {
            case .unitInterval: #expect(numbers.allSatisfy { (0...1).contains($0) })
            case .symmetric: #expect(numbers.allSatisfy { (-1...1).contains($0) })
            case .nonNegative: #expect(numbers.allSatisfy { $0 >= 0 })
            case .unbounded: #expect(numbers.allSatisfy { $0.isFinite })
            case .activation: Issue.record("φ is known when a program is planned")
            }
        }
    }

    @Test(arguments: Cell.catalogue.map(\.name))
    func everyNumberKeepsItsPlaceWhenTheMemoryIsUsedAgain(name: String) throws {
        let random = try randomCase(name)
        let expected = random.trace()
        let workspace = Workspace()
        let unroller = Unroller(random.program, expected.packed, workspace: workspace)
        for _ in 0..<3 {
            let trace = unroller.trace(random.sequence)
            for signal in trace.program.signals {
                #expect(trace.norms(.gradient, of: signal.name) == expected.norms(.gradient, of: signal.name))
                #expect(
                    trace.norms(.directGradient, of: signal.name) == expected.norms(.directGradient, of: signal.name))
            }
        }
    }

    @Test func theGradientWithRespectToProbabilitiesIsMinusOneOverTheTargets() throws {
        let trace = try randomCase("lstm").trace()
        for (t, target) in trace.sequence.targets.enumerated() {
            let probabilities = try #require(trace.numbers(.value, of: "p", at: t + 1))
            let gradient = try #require(trace.numbers(.gradient, of: "p", at: t + 1))
            let expected = probabilities.indices.map { $0 == target ? -1 / probabilities[$0] : 0 }
            #expect(relativeError(gradient, expected) < 1e-15)
        }
    }
}
