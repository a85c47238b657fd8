import Experiments
import Tasks
import Testing

@testable import Training

struct MarkovLineTests {
    private func text() throws -> WholeText { try WholeText(String(repeating: "abcab ", count: 50)) }

    @Test func whoOnlyLooksDoesNotCount() throws {
        let text = try text()
        let line = MarkovLine(text, TextSplit(of: text.count, validation: 0.2))
        #expect(!line.isCounted && line.knownBaselines.map(\.words) == ["knowing nothing"])
        #expect(!line.isCounted)
        let counted = line.baselines
        #expect(line.isCounted && counted.count == 2 && line.knownBaselines == counted)
        #expect(counted[1].words.hasPrefix("a Markov model of order ") && counted[1].loss < counted[0].loss)
    }

    @Test func whatIsNotValidatedNeedsNoCounting() throws {
        let text = try text()
        let line = MarkovLine(text, TextSplit(of: text.count, validation: 0))
        #expect(line.isCounted && line.models.isEmpty && line.baselines.count == 1)
    }

    @Test func itIsSharedByTrainersOfTheSameTextAlone() throws {
        let text = try text()
        let split = TextSplit(of: text.count, validation: 0.2)
        let line = MarkovLine(text, split)
        #expect(line.isOf(text, split))
        #expect(!line.isOf(text, TextSplit(of: text.count, validation: 0.3)))
        #expect(!line.isOf(try self.text(), split))
    }
}
