import Testing

@testable import Explorer

struct LadderTests {
    @Test func aFactorTurnedUpIsTurnedDownToItself() {
        for index in -60...60 {
            let stop = Ladder.factor(1, by: index)
            #expect(Ladder.factor(Ladder.factor(stop, by: 1), by: -1) == stop)
        }
        #expect(Ladder.factor(1, by: 12) == 2)
        #expect(Ladder.factor(1, by: -12) == 0.5)
    }

    @Test func aFactorBetweenTwoStopsGoesToTheNextOne() {
        #expect(Ladder.factor(1.02, by: 1) == 1.0595)
        #expect(Ladder.factor(1.02, by: -1) == 1)
        #expect(Ladder.factor(0.9, by: 1) == 0.94385)
        #expect(Ladder.factor(-1.02, by: 1) == -1.0595)
    }

    @Test func aFactorStaysWithinItsEnds() {
        #expect(Ladder.factor(1, by: 10_000) == 64)
        #expect(Ladder.factor(1, by: -10_000) == 0.015625)
        #expect(Ladder.factor(0, by: 1) == 0.015625)
        #expect(Ladder.factor(0, by: -1) == 0)
        #expect(Ladder.factor(1e300, by: -1) == 64)
        #expect(Ladder.factor(1, by: .min) == 0.015625)
    }

    @Test func sizesStopAtPowersOfTwoAndBetween() {
        #expect(Ladder.size(16, by: 1) == 24)
        #expect(Ladder.size(16, by: -1) == 12)
        #expect(Ladder.size(17, by: 1) == 24)
        #expect(Ladder.size(17, by: -1) == 16)
        #expect(Ladder.size(1, by: -5) == 1)
        #expect(Ladder.size(4096, by: -1) == 512)
        #expect(Ladder.size(4096, by: 1) == 512)
    }
}
