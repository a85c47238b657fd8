import Glibc
import Matrices
import Testing

@testable import Tasks

/// Sequences looked at by hand, and baselines measured.
struct TaskExampleTests {
    private func sequences(_ name: String, _ given: [String: Int] = [:], count: Int = 1) throws -> [TaskSequence] {
        let type = try #require(TaskTable.task(named: name))
        let task = type.init(try TaskSettings(given, for: type.description))
        var generator = SeededGenerator(seed: 1)
        return (0..<count).map { _ in task.sequence(&generator) }
    }

    private func baseline(_ name: String, _ given: [String: Int] = [:]) throws -> Double {
        let type = try #require(TaskTable.task(named: name))
        return try #require(type.init(try TaskSettings(given, for: type.description)).baselines.first).loss
    }

    /// 10 ln 8 / (T + 20), Arjovsky, Shah & Bengio 2016.
    @Test(arguments: [(30, 0.41589), (100, 0.17329), (200, 0.09452)])
    func theCopyTasksBaselineIsThePublishedOne(length: Int, published: Double) throws {
        #expect(abs(try baseline("copy", ["length": length]) - published) < 5e-6)
    }

    @Test func theCopyTaskAsksForItsSymbolsAtTheEnd() throws {
        let sequence = try sequences("copy", ["length": 3, "items": 2])[0]
        #expect(sequence.tokens.dropFirst(2).joined() == "··>··")
        guard case .classes(let classes) = sequence.targets else { return }
        #expect(classes.prefix(5).allSatisfy { $0 == 8 })
        #expect(classes.suffix(2).map { $0 } == sequence.inputs.prefix(2).map { $0.firstIndex(of: 1) })
    }

    @Test func theMeanOfTheAddingProblemHasTheVarianceOfItsBaseline() throws {
        let sums = try sequences("adding", ["length": 10], count: 4000).map { sequence in
            let sum = sequence.inputs.reduce(0) { $0 + $1[0] * $1[1] }
            guard case .numbers(let targets) = sequence.targets else { return 0.0 }
            #expect(targets.last == [sum])
            return sum
        }
        let variance = sums.reduce(0) { $0 + ($1 - 1) * ($1 - 1) } / Double(sums.count)
        #expect(abs(variance - 1.0 / 6) < 0.01)
    }

    @Test func aReberStringEndsAsItBegan() throws {
        for sequence in try sequences("reber", count: 50) {
            let text = sequence.tokens.joined()
            #expect(text.hasPrefix("BTB") || text.hasPrefix("BPB"))
            #expect(sequence.tokens.last == sequence.tokens[1])
            #expect(sequence.allowed?.suffix(2).allSatisfy { $0.count == 1 } == true)
        }
    }

    @Test func bracketsAreBalanced() throws {
        for sequence in try sequences("brackets", ["kinds": 3], count: 30) {
            var open: [String] = []
            let closes = ["(": ")", "[": "]", "{": "}"]
            for sign in sequence.tokens.dropFirst() {
                if let close = closes[sign] { open.append(close) } else { #expect(open.popLast() == sign) }
            }
            #expect(open.isEmpty && sequence.tokens.first == "^")
        }
    }

    @Test func powersCountAlike() throws {
        for sequence in try sequences("anbncn", count: 30) {
            let counts = ["a", "b", "c"].map { letter in sequence.tokens.count { $0 == letter } }
            #expect(Set(counts).count == 1)
            #expect(sequence.tokens.sorted { $0 < $1 }.joined().contains("a"))
        }
    }

    @Test(arguments: ["anbn", "anbncn"]) func powersHaveAtLeastTheSmallestAndAtMostTheLargestN(name: String) throws {
        let counts = try sequences(name, ["n": 6, "least": 4], count: 60).map { $0.tokens.count { $0 == "a" } }
        #expect(Set(counts) == [4, 5, 6])
        let alike = try sequences(name, ["n": 3, "least": 7], count: 5).map { $0.tokens.count { $0 == "a" } }
        #expect(Set(alike) == [7])
    }

    @Test func stringsInARowAreCountedOneByOne() throws {
        let sequence = try sequences("reber-continual", ["strings": 4])[0]
        let strings = try #require(sequence.strings)
        #expect(strings.flatMap(\.self) == Array(0..<sequence.stepCount) && strings.count == 4)
        guard case .classes(let classes) = sequence.targets, let allowed = sequence.allowed else { return }
        // The last letter of a string is its second E; the first of the next is told from it.
        #expect(strings.allSatisfy { classes[$0.upperBound - 1] == 1 })
        #expect(strings.dropFirst().allSatisfy { classes[$0.lowerBound] == 0 && sequence.tokens[$0.lowerBound] == "E" })
        var answers = allowed.map { allowed in (0..<7).map { allowed.contains($0) ? 1.0 : 0 } }
        #expect(sequence.solvedStringCount(by: answers) == 4 && sequence.isSolved(by: answers))
        for (wrong, string) in strings.enumerated() {
            answers[string.lowerBound] = Array(repeating: 0, count: 7)
            #expect(sequence.solvedStringCount(by: answers) == 3 - wrong && !sequence.isSolved(by: answers))
        }
    }

    @Test func aSequenceThatIsOneStringCountsAsOne() throws {
        let sequence = try sequences("parity")[0]
        guard case .classes(let classes) = sequence.targets else { return }
        let answers = classes.map { $0 == 1 ? [0.0, 1] : [1.0, 0] }
        #expect(sequence.strings == nil && sequence.solvedStringCount(by: answers) == 1)
        #expect(sequence.solvedStringCount(by: answers.map { $0.reversed() }) == 0)
    }

    @Test func twoValuesOfASineDetermineTheNext() throws {
        let sequence = try sequences("sine", ["period": 20])[0]
        let values = sequence.inputs.map { $0[0] }
        for t in 2..<values.count {
            #expect(abs(2 * cos(2 * .pi / 20) * values[t - 1] - values[t - 2] - values[t]) < 1e-12)
        }
    }

    @Test func temporalOrderIsToldByTheTwoMarks() throws {
        for sequence in try sequences("temporal-order", count: 40) {
            let marks = sequence.tokens.filter { $0 == "X" || $0 == "Y" }.map { $0 == "Y" ? 1 : 0 }
            guard case .classes(let classes) = sequence.targets else { return }
            #expect(marks.count == 2 && classes.last == 2 * marks[0] + marks[1])
        }
    }

    @Test func aDigitIsSpelledAndNothingElseIsRead() throws {
        let names = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
        let type = try #require(TaskTable.task(named: "spelling"))
        let symbols = type.init(try TaskSettings([:], for: type.description)).symbols
        #expect(symbols.joined() == "0123456789efghinorstuvwxz.")
        var spelled: Set<String> = []
        for sequence in try sequences("spelling", count: 100) {
            guard case .classes(let classes) = sequence.targets else { return }
            let word = classes.compactMap { $0.map { symbols[$0] } }.joined()
            let digit = try #require(Int(sequence.tokens[0]))
            #expect(word == names[digit] + "." && sequence.inputs[0].firstIndex(of: 1) == digit)
            #expect(sequence.tokens.dropFirst().allSatisfy { $0 == "·" })
            #expect(sequence.inputs.dropFirst().joined().allSatisfy { $0 == 0 })
            spelled.insert(word)
        }
        #expect(spelled.count == 10)
    }

    @Test func whoKnowsTheStepAloneGuessesAmongTheWordsThatAreLongEnough() throws {
        // zero and one: z or o, e or n, r or e, o or the end, and only the end.
        let type = try #require(TaskTable.task(named: "spelling"))
        let two = type.init(try TaskSettings(["words": 2], for: type.description))
        let byStep = try #require(two.baselines.first { $0.words.contains("step") }).loss
        #expect(abs(byStep - 8 * log(2) / 9) < 1e-12)
    }

    @Test func wrongSettingsAreNamed() throws {
        let copy = CopyTask.description
        #expect(throws: TaskSettings.Problem.outOfRange("length", value: 0, range: 1...5000)) {
            try TaskSettings(["length": 0], for: copy)
        }
        let error = #expect(throws: TaskSettings.Problem.self) { try TaskSettings(["lenght": 3], for: copy) }
        #expect(error?.description == "The task 'copy' has no parameter 'lenght'. Did you mean 'length'?")
    }
}
