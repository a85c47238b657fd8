import Glibc
import Matrices
import Testing

@testable import Tasks

/// The losses that cannot be beaten, each found in another way than by the formula of its task: by counting drawn sequences.
struct LeastLossTests {
    private func task(_ name: String, _ given: [String: Int] = [:]) throws -> any SequenceTask {
        let type = try #require(TaskTable.task(named: name))
        return type.init(try TaskSettings(given, for: type.description))
    }

    private func leastLoss(_ task: any SequenceTask) throws -> Double {
        try #require(task.baselines.first { $0.kind == .least }).loss
    }

    private func sequences(_ task: any SequenceTask, count: Int) -> [TaskSequence] {
        var generator = SeededGenerator(seed: 11)
        return (0..<count).map { _ in task.sequence(&generator) }
    }

    /// All strings are seen many times: the entropy of how often each came, a step.
    @Test(arguments: [
        ("anbn", ["n": 6]), ("anbn", ["n": 9, "least": 4]), ("anbn", ["n": 3, "least": 3]), ("anbncn", ["n": 5]),
        ("brackets", ["pairs": 3, "kinds": 1]), ("brackets", ["pairs": 3, "kinds": 2, "depth": 2]),
        ("brackets", ["pairs": 4, "kinds": 1, "depth": 3]), ("brackets", ["pairs": 2, "kinds": 3, "depth": 1]),
        ("brackets", ["pairs": 5, "kinds": 1, "depth": 2]),
    ])
    func theLeastLossIsTheEntropyOfTheStringsAStep(name: String, given: [String: Int]) throws {
        let task = try task(name, given)
        let drawn = sequences(task, count: 6000)
        var counts: [[String]: Int] = [:]
        for sequence in drawn { counts[sequence.tokens, default: 0] += 1 }
        let total = Double(drawn.count)
        let entropy = counts.values.reduce(0) { $0 - Double($1) / total * log(Double($1) / total) }
        let steps = Double(drawn.reduce(0) { $0 + $1.stepCount }) / total
        #expect(try abs(leastLoss(task) - entropy / steps) < 0.012)
    }

    /// In the Reber grammar all letters that may follow are equally likely.
    @Test(arguments: [("reber", [:]), ("reber-continual", ["strings": 1]), ("reber-continual", ["strings": 3])])
    func theLeastLossOfTheReberGrammarIsThatOfItsChoices(name: String, given: [String: Int]) throws {
        let task = try task(name, given)
        let drawn = sequences(task, count: 3000)
        let loss = drawn.reduce(0) { $0 + ($1.allowed ?? []).reduce(0) { $0 + log(Double($1.count)) } }
        #expect(try abs(leastLoss(task) - loss / Double(drawn.reduce(0) { $0 + $1.stepCount })) < 0.004)
    }

    /// Seven choices of two in eleven steps, as the six edges in the mean of the plain grammar have it.
    @Test func theLeastLossOfAReberStringIsKnown() throws {
        #expect(try abs(leastLoss(task("reber")) - 7 * log(2) / 11) < 1e-12)
    }

    @Test(arguments: TaskTable.names) func nothingToBeatIsBelowWhatCannotBeBeaten(name: String) throws {
        let baselines = try task(name).baselines
        for least in baselines where least.kind == .least {
            #expect(baselines.allSatisfy { $0.kind == .least || $0.loss > least.loss })
        }
        #expect(baselines.first?.kind == .toBeat && baselines.count { $0.kind == .least } <= 1)
    }

    @Test(arguments: ["reber", "reber-continual", "brackets", "anbn", "anbncn"])
    func aGrammarHasALeastLoss(name: String) throws {
        #expect(try leastLoss(task(name)) > 0)
    }
}
