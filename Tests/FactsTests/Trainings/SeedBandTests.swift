import Testing

@testable import Facts

struct SeedBandTests {
    private let band = SeedBand(numbers: [3, 1, 2])

    @Test func theSmallestTheMedianAndTheLargestDoNotDependOnTheOrder() {
        for numbers in [[1.0, 2, 3], [3, 1, 2], [2, 3, 1]] {
            let band = SeedBand(numbers: numbers)
            #expect([.smallest, .median, .largest].map { band.number($0, in: 0...9) } == [1, 2, 3])
        }
    }

    @Test func ofAnEvenCountTheMedianLiesBetweenTheTwoInTheMiddle() {
        #expect(SeedBand(numbers: [1, 2, 4, 9]).number(.median, in: 0...9) == 3)
    }

    @Test func eachIsAnsweredWithOneThatLiesOutside() {
        #expect(band.number(.each, in: 0...2.5) == 3 && band.number(.each, in: 2...3) == 1)
        #expect(band.number(.each, in: 1...3) == 2)
    }

    @Test func whatIsNoNumberLiesInNoRange() {
        for summary in [SeedSummary.each, .smallest, .median, .largest] {
            #expect(SeedBand(numbers: [1, .nan, 2]).number(summary, in: 0...9).isNaN)
        }
    }

    @Test func aGoalThatOneSeedNeverReachesIsNotReachedByEach() {
        let band = SeedBand(numbers: [100, .infinity, 200])
        #expect(band.number(.each, in: 1...8000) == .infinity && band.number(.median, in: 1...8000) == 200)
    }
}
