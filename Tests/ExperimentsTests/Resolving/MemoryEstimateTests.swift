import Testing

@testable import Experiments

struct MemoryEstimateTests {
    @Test func theMachineHasMemory() {
        #expect(physicalMemory() > 1e8)
    }

    @Test func whatDoesNotFitIsRefusedWithBothFigures() {
        let estimate = MemoryEstimate(parameters: 1e12, numbersPerStep: 1e6, steps: 1e3)
        let error = #expect(throws: ExperimentError.self) { try estimate.check(limit: 16e9) }
        #expect(
            error?.description == "The experiment needs about 32 TB of memory; this machine has 16 GB.")
    }

    @Test func sizesWhoseProductOverflowsAnIntAreCounted() {
        let estimate = MemoryEstimate(numbersPerStep: Double(Int.max), steps: Double(Int.max))
        let error = #expect(throws: ExperimentError.self) { try estimate.check(limit: 16e9) }
        #expect(error?.reason == .tooMuchMemory(bytes: estimate.bytes, limit: 16e9))
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
