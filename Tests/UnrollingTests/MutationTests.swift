import Cells
import Equations
import Matrices
import Testing
import Unrolling

/// Whatever the language accepts is computed and differentiated rightly.
@Suite struct MutationTests {
    @Test(arguments: [UInt64](1...6))
    func acceptedMutantsAgreeWithTheNaiveWalkAndWithFiniteDifferences(seed: UInt64) throws {
        var mutator = Mutator(seed: seed)
        var checked = 0
        for round in 0..<400 {
            let text = mutator.next()
            guard let cell = try? CellText.parse(text),
                let random = try? RandomCase(
                    Cell(cell), activation: .tanh, sizes: Sizes(input: 2, hidden: 2, output: 3), steps: 4,
                    seed: UInt64(round))
            else { continue }
            if check(random, text, seed: UInt64(round)) { checked += 1 }
        }
        #expect(checked > 25, "only \(checked) mutants could be checked")
    }

    /// Whether the mutant could be checked: its numbers are of ordinary size.
    private func check(_ random: RandomCase, _ text: String, seed: UInt64) -> Bool {
        let trace = random.trace()
        let expected = random.walk.run(random.sequence)
        guard expected.loss.isFinite, expected.loss < 1e3 else { return false }
        #expect(relativeError([trace.totalLoss], [expected.loss]) < 1e-9, "loss of \(text)")
        var generator = SeededGenerator(seed: seed)
        for shape in random.program.parameters {
            let entry = generator.nextInteger(below: shape.rows * shape.columns)
            let found = trace.gradient(ofParameter: shape.name)?.entries[entry] ?? .nan
            expect(found, "∂L/∂\(shape.name) of \(text)") {
                random.difference(parameter: shape.name, entry: entry, step: $0)
            }
        }
        for signal in random.program.signals where signal.name != "p" {
            let t = 1 + generator.nextInteger(below: trace.stepCount)
            let unit = generator.nextInteger(below: signal.size)
            let found = trace.numbers(.gradient, of: signal.name, at: t)?[unit] ?? .nan
            expect(found, "∂L/∂\(signal.name)[\(t)] of \(text)") {
                random.difference(signal.name, t: t, unit: unit, step: $0)
            }
        }
        return true
    }

    /// Differences with two steps must agree with each other before they can judge: at a kink, or where the loss bends sharply, they do not.
    private func expect(_ found: Double, _ label: String, difference: (Double) -> Double) {
        let coarse = difference(1e-4)
        let fine = difference(1e-5)
        let scale = max(abs(fine), 1e-3)
        guard abs(coarse - fine) < 1e-6 * scale, abs(fine) < 1e4 else { return }
        #expect(abs(found - fine) < 1e-4 * scale, "\(label)")
    }
}
