import Experiments
import Testing
import Training

@testable import Facts

/// Everything on the shelf is found to be so.
struct FactShelfTests {
    /// Trainings take minutes; the gate checks them with the program that is made for speed.
    @Test(arguments: FactShelf.all.filter(\.trainings.isEmpty).map(\.name)) func theFactHolds(name: String) throws {
        let fact = try #require(FactShelf.fact(named: name))
        let result = try #require(FactResult(checking: fact))
        for check in result.checks {
            #expect(check.passes, "\(check.words): \(check.found.map { "\($0)" } ?? check.problem ?? "nothing")")
        }
        #expect(!result.checks.isEmpty)
    }

    @Test(arguments: FactShelf.all.filter { !$0.trainings.isEmpty }.map(\.name))
    func everyTrainingCanBeDoneAndEveryCheckIsOfOne(name: String) throws {
        let fact = try #require(FactShelf.fact(named: name))
        for training in fact.trainings {
            let trainer = try Trainer(try training.experiment(seed: 3), training.settings)
            #expect(trainer.experiment.seed == 3 && !trainer.baselines.isEmpty)
            #expect(training.updates > 0 && training.seedCount > 1)
        }
        let names = fact.trainings.map(\.name)
        #expect(Set(names).count == names.count)
        for check in fact.checks {
            guard case .trained(let training, let figure, _) = check.measure else { continue }
            let one = try #require(fact.trainings.first { $0.name == training })
            #expect(figure != .sequences || one.goal != nil, "\(training) has no goal to be reached")
        }
    }

    @Test func namesAreUnique() {
        #expect(Set(FactShelf.all.map(\.name)).count == FactShelf.all.count)
    }

    @Test func aNumberStandsForTheFactAtThatPlaceOfTheList() {
        for (index, fact) in FactShelf.all.enumerated() {
            #expect(FactShelf.fact(named: "\(index + 1)")?.name == fact.name)
        }
        #expect(FactShelf.fact(named: "0") == nil && FactShelf.fact(named: "\(FactShelf.all.count + 1)") == nil)
    }

    @Test func whatLiesOutsideItsRangeFails() throws {
        var fact = Fact.largestSlopes
        fact = Fact(
            name: fact.name, title: fact.title, statement: fact.statement, source: fact.source, script: fact.script,
            checks: [FactCheck("sigmoid at 0", "with activation=sigmoid: slope(0)", is: 0.26, within: 0.001)])
        let result = try #require(FactResult(checking: fact))
        #expect(!result.passes && result.checks[0].found == 0.25)
    }

    @Test func aCheckThatCannotBeComputedFailsWithTheReason() throws {
        let fact = Fact(
            name: "broken", title: "", statement: "", source: "", script: "cell rnn",
            checks: [FactCheck("nothing", "nonsense", in: 0...1)])
        let result = try #require(FactResult(checking: fact))
        #expect(!result.passes && result.checks[0].problem?.contains("nonsense") == true)
    }
}
