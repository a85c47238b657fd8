import Testing

@testable import Facts

struct FactResultTests {
    @Test func seedsThatLieWhereNonePublishedDidAreCounted() throws {
        func deviating(from published: ClosedRange<Double>?) throws -> FactResult.CheckResult {
            let check = FactCheck(
                "", of: "recall", .each, .sequences, in: 2...800, published: "", from: published)
            let fact = TrainingFixtures.fact([TrainingFixtures.recall], [check])
            return try #require(FactResult(checking: fact)?.checks.first)
        }
        let whole = try deviating(from: nil)
        let numbers = try #require(whole.band?.numbers.sorted())
        let (least, most) = try (#require(numbers.first), #require(numbers.last))
        #expect(whole.deviatingSeeds == 0 && least < most)
        #expect(try deviating(from: least...most).deviatingSeeds == 0)
        let narrow = try deviating(from: (least + 1)...most)
        #expect(narrow.passes && narrow.deviatingSeeds == numbers.count { $0 == least })
    }
}
