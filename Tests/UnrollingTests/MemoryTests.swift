import Cells
import Equations
import Testing
import Unrolling

@Suite struct MemoryTests {
    @Test(arguments: Cell.catalogue.map(\.name))
    func aTraceKeepsLittleMoreThanItRecords(name: String) throws {
        let cell = try #require(Cell.named(name))
        let sizes = Sizes(input: 32, hidden: 32, output: 32)
        let trace = try RandomCase(cell, sizes: sizes, steps: 16, seed: 5).trace()
        #expect(trace.keptBytes >= trace.recordedBytes)
        #expect(Double(trace.keptBytes) <= 1.3 * Double(trace.recordedBytes))
    }

    @Test func memoryIsUsedAgainOnlyForASequenceOfAboutThatLength() throws {
        let cell = try #require(Cell.named("lstm"))
        let long = try RandomCase(cell, sizes: Sizes(input: 8, hidden: 16, output: 8), steps: 50, seed: 5)
        let short = try RandomCase(cell, sizes: Sizes(input: 8, hidden: 16, output: 8), steps: 30, seed: 5)
        let unroller = Unroller(long.program, PackedParameters(long.walk.parameters, for: long.program))
        let before = unroller.trace(short.sequence).keptBytes
        _ = unroller.trace(long.sequence)
        #expect(unroller.trace(short.sequence).keptBytes == before)
    }
}
