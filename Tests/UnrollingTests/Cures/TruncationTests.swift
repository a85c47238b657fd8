import Testing
import Unrolling

struct TruncationTests {
    @Test func aSlidingWindowEndsAtTheStepOfItsLoss() {
        let truncation = Truncation(window: 3)
        #expect(truncation.steps(reachedFrom: 7, of: 10) == 5...7)
        #expect(truncation.steps(reachedFrom: 2, of: 10) == 1...2)
        #expect(truncation.steps(reachedFrom: 9, of: 10, isBidirectional: true) == 7...10)
        #expect(Truncation(window: 1).steps(reachedFrom: 4, of: 4) == 4...4)
    }

    @Test func aChunkBeginsAtAMultipleOfItsLength() {
        let truncation = Truncation(window: 3, form: .chunked)
        #expect(
            (1...7).map { truncation.steps(reachedFrom: $0, of: 7) } == [
                1...1, 1...2, 1...3, 4...4, 4...5, 4...6, 7...7,
            ])
        #expect(truncation.steps(reachedFrom: 5, of: 7, isBidirectional: true) == 4...6)
        #expect(truncation.steps(reachedFrom: 7, of: 7, isBidirectional: true) == 7...7)
    }

    @Test func theLargestWindowReachesEverything() {
        for form in Truncation.Form.allCases {
            let truncation = Truncation(window: .max, form: form)
            #expect(truncation.reachesEverything(in: 5))
            #expect(truncation.steps(reachedFrom: 4, of: 5) == 1...4)
            #expect(truncation.steps(reachedFrom: 4, of: 5, isBidirectional: true) == 1...5)
        }
        #expect(!Truncation(window: 4).reachesEverything(in: 5))
    }
}
