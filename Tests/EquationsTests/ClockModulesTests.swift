import Equations
import Testing

@Suite struct ClockModulesTests {
    @Test func theUnitsAreSharedOutInOrder() {
        let clock = ClockModules(periods: [1, 2, 4, 8])
        #expect((0..<8).map { clock.module(ofUnit: $0, of: 8) } == [0, 0, 1, 1, 2, 2, 3, 3])
        #expect((0..<6).map { clock.module(ofUnit: $0, of: 6) } == [0, 0, 1, 2, 2, 3])
    }

    @Test func everyModuleIsActiveAtTheFirstStep() {
        let clock = ClockModules(periods: [1, 2, 3])
        let active = (1...7).map { step in (0..<3).filter { clock.isActive(unit: $0, of: 3, step: step) } }
        #expect(active == [[0, 1, 2], [0], [0, 1], [0, 2], [0, 1], [0], [0, 1, 2]])
    }

    @Test func aCellKnowsItsClock() throws {
        #expect(try CellText.parse(ExampleCells.clockwork).clockPeriods == [1, 2, 4, 8])
        #expect(try CellText.parse(ExampleCells.lstm).clockPeriods == nil)
    }
}
