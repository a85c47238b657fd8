import Testing

@testable import Experiments

struct MemoryLimitTests {
    @Test func theMachineHasMemory() {
        #expect(physicalMemory() > 1e8)
    }

    @Test func thereIsNoMoreThanTheMachineHas() {
        #expect(memoryLimit() > 1e8 && memoryLimit() <= physicalMemory())
    }
}
