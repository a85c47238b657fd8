import Experiments
import Testing

@testable import Facts

/// Everything on the shelf is found to be so.
struct FactShelfTests {
    @Test(arguments: FactShelf.all.map(\.name)) func theFactHolds(name: String) throws {
        let result = FactResult(checking: try #require(FactShelf.fact(named: name)))
        for check in result.checks {
            #expect(check.passes, "\(check.words): \(check.found.map { "\($0)" } ?? check.problem ?? "nothing")")
        }
        #expect(!result.checks.isEmpty)
    }

    @Test func namesAreUnique() {
        #expect(Set(FactShelf.all.map(\.name)).count == FactShelf.all.count)
    }

    @Test func whatLiesOutsideItsRangeFails() throws {
        var fact = Fact.largestSlopes
        fact = Fact(
            name: fact.name, title: fact.title, statement: fact.statement, source: fact.source, script: fact.script,
            checks: [FactCheck("sigmoid at 0", "with activation=sigmoid: slope(0)", is: 0.26, within: 0.001)])
        let result = FactResult(checking: fact)
        #expect(!result.passes && result.checks[0].found == 0.25)
    }

    @Test func aCheckThatCannotBeComputedFailsWithTheReason() {
        let fact = Fact(
            name: "broken", title: "", statement: "", source: "", script: "cell rnn",
            checks: [FactCheck("nothing", "nonsense", in: 0...1)])
        let result = FactResult(checking: fact)
        #expect(!result.passes && result.checks[0].problem?.contains("nonsense") == true)
    }
}
