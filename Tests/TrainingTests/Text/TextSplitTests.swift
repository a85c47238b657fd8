import Testing
import Training

struct TextSplitTests {
    @Test(arguments: [(1000, 0.1, 900), (1000, 0.29, 710), (30, 0.1, 27), (15, 0.1, 13), (10, 0, 10), (3, 0.9, 0)])
    func theLastPartIsNotLearnedFrom(count: Int, share: Double, kept: Int) {
        let split = TextSplit(of: count, validation: share)
        #expect(split.training == 0..<kept && split.validation == kept..<count)
        #expect(split.scored.count == max(0, count - kept - 1))
    }

    @Test func theSampleIsAsLongAsTheValidationPart() {
        #expect(TextSplit(of: 1000, validation: 0.1).sample == 0..<100)
        #expect(TextSplit(of: 10, validation: 0.9).sample == 0..<1)
        #expect(TextSplit(of: 100, validation: 0).sample == 0..<100)
    }
}
