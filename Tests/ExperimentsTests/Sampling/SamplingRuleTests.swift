import Experiments
import Matrices
import Testing
import Unrolling

/// What holds for every choice, whatever the logits are.
@Suite struct SamplingRuleTests {
    private func logits(_ count: Int, _ generator: inout SeededGenerator) -> [Double] {
        (0..<count).map { _ in 3 * generator.nextNormal() }
    }

    @Test func probabilitiesSumToOneWhateverTheRuleIs() throws {
        var generator = SeededGenerator(seed: 1)
        for count in [1, 2, 7, 40] {
            let logits = logits(count, &generator)
            for rule in [
                .greedy, .plain, try SamplingRule(temperature: 0.3, topK: 3), try SamplingRule(temperature: 9),
            ] {
                let probabilities = try #require(rule.probabilities(logits))
                #expect(probabilities.count == count)
                #expect(abs(probabilities.reduce(0, +) - 1) < 1e-14)
            }
            #expect(try SamplingRule(temperature: 1).probabilities(logits) == softmax(logits))
        }
    }

    @Test func aTemperatureNearZeroIsGreedy() throws {
        var generator = SeededGenerator(seed: 2)
        let cold = try SamplingRule(temperature: 1e-6)
        for _ in 0..<200 {
            let logits = logits(12, &generator)
            #expect(cold.choice(logits, &generator) == SamplingRule.greedy.choice(logits, &generator))
        }
    }

    @Test func aHigherTemperatureMakesTheLikeliestLessLikely() throws {
        var generator = SeededGenerator(seed: 3)
        let logits = logits(9, &generator)
        let largest = try [0.1, 0.5, 1, 2, 10].map {
            try #require(try SamplingRule(temperature: $0).probabilities(logits)?.max())
        }
        #expect(largest == largest.sorted(by: >))
        #expect(Set(largest).count == 5)
    }

    @Test func topKNeverLeavesTheLikeliest() throws {
        var generator = SeededGenerator(seed: 4)
        for k in [1, 2, 5] {
            let rule = try SamplingRule(temperature: 4, topK: k)
            for _ in 0..<100 {
                let logits = logits(8, &generator)
                let likeliest = Set(logits.indices.sorted { logits[$0] > logits[$1] }.prefix(k))
                #expect(likeliest.contains(try #require(rule.choice(logits, &generator))))
                let probabilities = try #require(rule.probabilities(logits))
                #expect(Set(probabilities.indices.filter { probabilities[$0] > 0 }) == likeliest)
                // Among those that are left their shares keep their proportions.
                let all = softmax(logits, temperature: 4)
                let kept = likeliest.reduce(0) { $0 + all[$1] }
                for number in likeliest { #expect(abs(probabilities[number] - all[number] / kept) < 1e-15) }
            }
        }
    }

    @Test func ofEquallyLikelyClassesTheFirstIsTaken() throws {
        var generator = SeededGenerator(seed: 5)
        #expect(SamplingRule.greedy.choice([1, 2, 2, 2], &generator) == 1)
        let two = try SamplingRule(temperature: 1, topK: 2)
        #expect(two.probabilities([1, 2, 2, 2]) == [0, 0.5, 0.5, 0])
        #expect(try SamplingRule(temperature: 1, topK: 99).probabilities([1, 1]) == [0.5, 0.5])
    }

    @Test func greedyTakesNothingFromTheGenerator() {
        var generator = SeededGenerator(seed: 6)
        let before = generator
        #expect(SamplingRule.greedy.choice([0, 1], &generator) == 1)
        #expect(generator == before)
    }

    @Test(arguments: [0.5, 1, 2]) func frequenciesFollowTheProbabilities(temperature: Double) throws {
        let logits = [1.0, 0.2, -0.5, 1.7, 0, -2]
        let rule = try SamplingRule(temperature: temperature)
        let expected = try #require(rule.probabilities(logits))
        var generator = SeededGenerator(seed: 7)
        let count = 20_000
        var counts = [Int](repeating: 0, count: logits.count)
        for _ in 0..<count { counts[try #require(rule.choice(logits, &generator))] += 1 }
        let chiSquare = zip(counts, expected).reduce(0) { sum, pair in
            let mean = Double(count) * pair.1
            return sum + (Double(pair.0) - mean) * (Double(pair.0) - mean) / mean
        }
        // The 99.9 % point of chi-square with five degrees of freedom is 20.5; a wrong distribution is far beyond it.
        #expect(chiSquare < 20.5)
        let others = try #require(try SamplingRule(temperature: temperature * 1.2).probabilities(logits))
        let wrong = zip(counts, others).reduce(0) { sum, pair in
            let mean = Double(count) * pair.1
            return sum + (Double(pair.0) - mean) * (Double(pair.0) - mean) / mean
        }
        #expect(wrong > 60)
    }

    @Test func whatIsNoNumberCannotBeChosenFrom() {
        var generator = SeededGenerator(seed: 8)
        for logits: [Double] in [[1, .nan], [.infinity, 0], [0, -Double.infinity], []] {
            #expect(SamplingRule.plain.choice(logits, &generator) == nil)
            #expect(SamplingRule.greedy.choice(logits, &generator) == nil)
        }
    }

    @Test func wrongNumbersAreRefusedInASentence() {
        for temperature: Double in [0, -1, .nan, .infinity] {
            #expect {
                try SamplingRule(temperature: temperature)
            } throws: {
                "\($0)".contains("'temperature' must be a finite number above 0, not '\(temperature)'")
            }
        }
        #expect(throws: SamplingError.topK(0)) { try SamplingRule(temperature: 1, topK: 0) }
        #expect(SamplingError.topK(0).description == "'top-k' must be a whole number from 1 on, not '0'.")
    }
}
