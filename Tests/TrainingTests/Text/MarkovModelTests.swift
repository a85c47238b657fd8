import Experiments
import Matrices
import Tasks
import Testing

@testable import Training

/// Markov models, held against cases worked out by hand and against an independent count of substrings.
struct MarkovModelTests {
    private func models(_ text: String, validation: Double, vocabulary: String? = nil) throws -> [MarkovModel] {
        let whole = try WholeText(text, vocabulary: vocabulary)
        return MarkovModel.all(
            of: whole.classes, vocabulary: whole.vocabulary.count, TextSplit(of: whole.count, validation: validation))
    }

    @Test func aTinyTextIsWorkedOutByHand() throws {
        // "abab" is learned from; of "aab" the last two are to be told.
        let found = try models("ababaab", validation: 3.0 / 7)
        // Order 0: (2 + 1)/(4 + 2) for a and for b.
        #expect(abs(found[0].perplexity.value - 2) < 1e-12)
        // Order 1: a follows a with (0 + 1)/(2 + 2), b follows a with (2 + 1)/(2 + 2).
        #expect(abs(found[1].perplexity.value - 1 / (0.25 * 0.75).squareRoot()) < 1e-12)
        // Order 2: behind "ba" stood b once, so that a has (0 + 1)/(1 + 2); behind "aa" stood nothing.
        #expect(abs(found[2].perplexity.value - 1 / (1.0 / 3 * 0.5).squareRoot()) < 1e-12)
        // Order 3: behind "aba" stood b once; behind "baa" nothing. Of longer contexts none was seen before.
        #expect(abs(found[3].perplexity.value - 1 / (1.0 / 3 * 0.5).squareRoot()) < 1e-12)
        #expect(abs(found[4].perplexity.value - 2) < 1e-12 && abs(found[5].perplexity.value - 2) < 1e-12)
        #expect(found.map(\.order) == Array(0...5))
    }

    @Test(arguments: ["ab", "abcd", "abcdefghijklmnopqrstuvwxyz"])
    func aUniformTextHasThePerplexityOfItsVocabularyAtOrderZero(alphabet: String) throws {
        let text = String(repeating: alphabet, count: 10)
        let order0 = try #require(try models(text, validation: 0.2).first)
        #expect(abs(order0.perplexity.value - Double(alphabet.count)) < 1e-10)
    }

    @Test func aPeriodicTextIsToldTheBetterTheLongerItIs() throws {
        let short = try models(String(repeating: "abc", count: 20), validation: 0.1)
        let long = try models(String(repeating: "abc", count: 2000), validation: 0.1)
        for order in 1...5 {
            #expect(long[order].perplexity.value < short[order].perplexity.value)
            #expect(long[order].perplexity.value < 1.002)
        }
    }

    @Test(arguments: [1, 2, 3] as [UInt64], [0.05, 0.3, 0.9])
    func countsOfSubstringsGiveTheSame(seed: UInt64, share: Double) throws {
        var generator = SeededGenerator(seed: seed)
        let letters = Array("abé\n")
        let characters = (0..<200).map { _ in letters[generator.nextInteger(below: generator.nextInteger(below: 4) + 1)]
        }
        let found = try models(String(characters), validation: share, vocabulary: String(letters))
        let kept = characters.count - Int((Double(characters.count) * share).rounded())
        for order in 0...5 {
            var counts: [String: Double] = [:]
            var contexts: [String: Double] = [:]
            for end in order..<max(kept, order) {
                counts[String(characters[(end - order)...end]), default: 0] += 1
                contexts[String(characters[(end - order)..<end]), default: 0] += 1
            }
            var nats = 0.0
            for end in (kept + 1)..<characters.count {
                let pair = String(characters[(end - order)...end])
                let context = String(characters[(end - order)..<end])
                nats -= logarithm((counts[pair, default: 0] + 1) / (contexts[context, default: 0] + 4))
            }
            let expected = nats / Double(characters.count - kept - 1)
            #expect(abs(found[order].perplexity.nats - expected) < 1e-12)
        }
    }

    @Test func theBestOfThemIsTheLineToBeat() throws {
        let trainer = try Trainer(TextFixtures.experiment())
        let best = try #require(trainer.markovModels.min { $0.perplexity.nats < $1.perplexity.nats })
        #expect(trainer.baselines.count == 2 && trainer.baselines[1].loss == best.perplexity.nats)
        #expect(trainer.baselines[1].words == "a Markov model of order \(best.order)")
        let unvalidated = try Trainer(
            TextFixtures.experiment(), TextFixtures.settings(carry: false, validation: 0))
        #expect(unvalidated.markovModels.isEmpty && unvalidated.baselines.count == 1)
    }
}
