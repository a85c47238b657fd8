import Testing
import Training

struct RateScheduleTests {
    private func factors(_ text: String, _ count: Int) throws -> [Double] {
        let schedule = try RateSchedule(text)
        return (1...count).map(schedule.factor(atUpdate:))
    }

    private func isNear(_ found: [Double], _ expected: [Double]) -> Bool {
        found.count == expected.count && zip(found, expected).allSatisfy { abs($0 - $1) < 1e-15 }
    }

    @Test func eachFormHasItsFactors() throws {
        #expect(try factors("constant", 3) == [1, 1, 1])
        #expect(try factors("step every=2 factor=0.5", 6) == [1, 1, 0.5, 0.5, 0.25, 0.25])
        #expect(try factors("exponential factor=0.5", 4) == [1, 0.5, 0.25, 0.125])
        let root = 0.5.squareRoot()
        #expect(isNear(try factors("cosine over=4", 6), [1, (1 + root) / 2, 0.5, (1 - root) / 2, 0, 0]))
    }

    @Test func aWarmUpRisesInEqualSteps() throws {
        #expect(try factors("constant warm-up=4", 5) == [0.25, 0.5, 0.75, 1, 1])
        #expect(try factors("exponential factor=0.5 warm-up=2", 3) == [0.5, 0.5, 0.25])
    }

    @Test func aCosineWithoutALengthHasThatOfTheRun() throws {
        let schedule = try RateSchedule("cosine")
        #expect(schedule.spanning(10).description == "cosine over=10")
        #expect(try RateSchedule("cosine over=3").spanning(10).description == "cosine over=3")
        #expect(try RateSchedule("step").spanning(10) == RateSchedule(.step))
    }

    @Test(arguments: ["constant", "step every=2", "exponential factor=0.5 warm-up=3", "cosine over=7 warm-up=1"])
    func whatIsWrittenReadsBackToTheSame(text: String) throws {
        #expect(try RateSchedule(text).description == text)
    }

    @Test(arguments: [
        ("cosin", "Unknown schedule 'cosin'. Did you mean 'cosine'?"),
        ("step every=0", "'every' must be a whole number from 1 on, not '0'."),
        ("exponential factor=-1", "'factor' must be a finite number above 0, not '-1'."),
        ("constant every=3", "Unknown setting of 'constant' 'every'."),
    ])
    func whatIsWrongIsNamed(text: String, message: String) {
        let error = #expect(throws: TrainingError.self) { try RateSchedule(text) }
        #expect(error?.description.contains(message) == true, "\(error?.description ?? "")")
    }
}
