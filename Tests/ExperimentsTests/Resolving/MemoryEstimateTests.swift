import Cells
import Equations
import Testing
import Unrolling

@testable import Experiments

struct MemoryEstimateTests {
    @Test func whatDoesNotFitIsRefusedWithBothFigures() {
        let estimate = MemoryEstimate(parameters: 1e12, numbersPerStep: 1e6, steps: 1e3)
        let error = #expect(throws: ExperimentError.self) { try estimate.check(limit: 16e9) }
        #expect(
            error?.description == "The experiment needs about 32 TB of memory; it can have 16 GB.")
    }

    @Test func sizesWhoseProductOverflowsAnIntAreCounted() {
        let estimate = MemoryEstimate(numbersPerStep: Double(Int.max), steps: Double(Int.max))
        let error = #expect(throws: ExperimentError.self) { try estimate.check(limit: 16e9) }
        #expect(error?.reason == .tooMuchMemory(bytes: estimate.bytes, limit: 16e9))
    }

    @Test func whatStandsBetweenBracketsIsCounted() throws {
        func bytes(_ equation: String) throws -> Double {
            let plan = LayerPlan(Cell(try CellText.parse(equation)), hidden: 8)
            return MemoryEstimate(try Network([plan], input: 8, output: 2), steps: 100).bytes
        }
        let factors = (1...99).map { "tanh(\($0) x[t])" }.joined(separator: " ⊙ ")
        let added = try bytes("h[t] = \(factors) ⊙ x[t]") - bytes("h[t] = x[t]")
        #expect(added > 3 * 8 * 8 * 100 * 99)
    }

    @Test func jacobiansAreCountedAsLongAsTheyAreComputed() throws {
        func jacobians(_ hidden: Int) throws -> Double {
            let plan = LayerPlan(try #require(Cell.named("rnn")), hidden: hidden)
            return MemoryEstimate(try Network([plan], input: 2, output: 2), steps: 1000).jacobians
        }
        #expect(try jacobians(200) > 3 * 200 * 200)
        #expect(try jacobians(400) == 0)
    }

    @Test func whatFitsIsAllowed() {
        #expect(throws: Never.self) { try MemoryEstimate(parameters: 1, numbersPerStep: 1, steps: 1).check(limit: 80) }
    }

    @Test(arguments: [
        (0, "0 bytes"), (999, "999 bytes"), (1000, "1 kB"), (1_550_000, "1.6 MB"), (64e9, "64 GB"),
        (.infinity, "inf PB"),
    ])
    func bytesAreWrittenForPeople(bytes: Double, text: String) {
        #expect(inWords(bytes: bytes) == text)
    }
}
