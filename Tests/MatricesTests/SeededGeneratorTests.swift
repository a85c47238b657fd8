import Matrices
import Testing

@Suite struct SeededGeneratorTests {
    @Test func splitMix64GivesThePublishedNumbers() {
        var generator = SplitMix64(state: 1_234_567)
        let expected: [UInt64] = [
            6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
            4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
        ]
        #expect(expected.indices.map { _ in generator.next() } == expected)
    }

    @Test func xoshiro256StarStarGivesThePublishedNumbers() {
        var generator = Xoshiro256StarStar(first: 1, second: 2, third: 3, fourth: 4)
        let expected: [UInt64] = [
            11520, 0, 1_509_978_240, 1_215_971_899_390_074_240, 1_216_172_134_540_287_360,
            607_988_272_756_665_600, 16_172_922_978_634_559_625, 8_476_171_486_693_032_832,
            10_595_114_339_597_558_777, 2_904_607_092_377_533_576,
        ]
        #expect(expected.indices.map { _ in generator.next() } == expected)
    }

    // The literals of the next four tests come from an independent implementation in Python, written from the papers.

    @Test func aSeedGivesTheSameBitsForEver() {
        var generator = SeededGenerator(seed: 42)
        #expect(generator.next() == 1_546_998_764_402_558_742)
        #expect(generator.next() == 6_990_951_692_964_543_102)
        var uniform = SeededGenerator(seed: 42)
        #expect(uniform.nextUniform() == 0.08386297105988216)
        #expect(uniform.nextUniform() == 0.3789802506626686)
    }

    @Test func aStreamGivesTheSameBitsForEver() {
        var recurrent = SeededGenerator(seed: 7, stream: "W_hh")
        #expect(recurrent.next() == 2_473_370_103_997_696_628)
        var greek = SeededGenerator(seed: 7, stream: "b_σ")
        #expect(greek.next() == 3_978_312_834_844_770_337)
    }

    @Test func normalNumbersAreTheSameForEver() {
        var generator = SeededGenerator(seed: 42)
        #expect(generator.nextNormal() == -0.7262191382447857)
        #expect(generator.nextNormal() == -0.21119691823195985)
        #expect(generator.nextNormal() == 0.2216227015035933)
    }

    @Test func theBitsOfAThousandNormalNumbersAreTheSameForEver() {
        var generator = SeededGenerator(seed: 42)
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for _ in 0..<1000 {
            hash = (hash ^ generator.nextNormal().bitPattern) &* 0x0000_0100_0000_01B3
        }
        #expect(hash == 0xF0B5_BA76_5A8B_91DF)
    }

    @Test func seedsAndStreamsDifferFromEachOther() {
        var firsts: Set<UInt64> = []
        for seed in [0, 1, 2, UInt64.max] {
            for stream in ["", "W_xh", "W_hx", "b_h"] {
                var generator = SeededGenerator(seed: seed, stream: stream)
                firsts.insert(generator.next())
            }
        }
        #expect(firsts.count == 16)
    }

    @Test func normalNumbersHaveTheMomentsOfTheNormalDistribution() {
        var generator = SeededGenerator(seed: 3)
        let count = 100_000
        let draws = (0..<count).map { _ in generator.nextNormal() }
        let moments = (1...4).map { power in
            draws.reduce(0) { sum, draw in sum + (0..<power).reduce(1) { product, _ in product * draw } }
                / Double(count)
        }
        // Five standard deviations of each moment's estimate.
        let expected = [0.0, 1, 0, 3]
        let variances = [1.0, 2, 15, 96]
        for (index, moment) in moments.enumerated() {
            #expect(abs(moment - expected[index]) < 5 * (variances[index] / Double(count)).squareRoot())
        }
    }

    @Test func uniformNumbersLieInTheUnitIntervalAndFillIt() {
        var generator = SeededGenerator(seed: 5)
        var counts = Array(repeating: 0, count: 10)
        for _ in 0..<10000 {
            let draw = generator.nextUniform()
            #expect(draw >= 0 && draw < 1)
            counts[Int(draw * 10)] += 1
        }
        #expect(counts.allSatisfy { abs($0 - 1000) < 150 })
    }

    @Test func wholeNumbersLieBelowTheirBoundAndAreEquallyFrequent() {
        var generator = SeededGenerator(seed: 6)
        var counts = Array(repeating: 0, count: 7)
        for _ in 0..<7000 { counts[generator.nextInteger(below: 7)] += 1 }
        #expect(counts.allSatisfy { abs($0 - 1000) < 150 })
        #expect(generator.nextInteger(below: 1) == 0)
        #expect((0..<100).allSatisfy { _ in (0..<Int.max).contains(generator.nextInteger(below: .max)) })
    }

    @Test func wholeNumbersBelowAHugeBoundAreNotBiased() {
        // Three quarters of 2⁶³: without rejection, multiples of it would favour some thirds by half as much again.
        let bound = 3 << 61
        var generator = SeededGenerator(seed: 8)
        let lower = (0..<3000).count { _ in generator.nextInteger(below: bound) < bound / 3 }
        #expect(abs(lower - 1000) < 130)
    }
}
