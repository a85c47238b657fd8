import Analysis
import Testing

struct GateMemoryDecayTests {
    @Test(arguments: [0.1, 0.5, 0.731, 0.99, -0.6])
    func halfIsLeftAfterTheHalfLifeAndAHundredthAfterTheHorizon(factor: Double) throws {
        let retention = GateMemory.Retention(factor: factor)
        let horizon = try #require(retention.horizon)
        let left = retention.decay(over: horizon)
        #expect(left.count == horizon + 1)
        #expect(left[horizon] < 0.01 && left[horizon - 1] >= 0.01)
        let halfLife = try #require(retention.halfLife)
        let index = Int(halfLife.rounded(.up))
        #expect(left[index] <= 0.5 && (index == 0 || left[index - 1] >= 0.5))
    }

    @Test func theSumOfWhatIsLeftIsTheWindow() throws {
        let retention = GateMemory.Retention(factor: 0.8)
        let sum = retention.decay(over: 200).reduce(0, +)
        #expect(abs(sum - (try #require(retention.window))) < 1e-12)
    }

    @Test func whatNeverShrinksHasNoHorizon() {
        #expect(GateMemory.Retention(factor: 1).horizon == nil)
        #expect(GateMemory.Retention(factor: 1.2).horizon == nil)
        #expect(GateMemory.Retention(factor: .nan).horizon == nil)
        #expect(GateMemory.Retention(factor: 0).horizon == 1)
        #expect(GateMemory.Retention(factor: 1).decay(over: 3) == [1, 1, 1, 1])
        #expect(GateMemory.Retention(factor: 0).decay(over: 2) == [1, 0, 0])
    }
}
