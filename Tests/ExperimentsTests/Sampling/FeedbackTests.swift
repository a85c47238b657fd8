import Experiments
import Matrices
import Tasks
import Testing
import Unrolling

/// Which networks say what comes next, and what they would go on with.
@Suite struct FeedbackTests {
    private func run(_ input: ExperimentInput, change: (inout Experiment) -> Void = { _ in }) throws -> Run {
        var experiment = Experiment(cell: .catalogue("gru"), input: input)
        experiment.sizes.hidden = 5
        change(&experiment)
        return try Run(experiment)
    }

    @Test func whatIsFedForEachPieceIsWhatTheExperimentFeeds() throws {
        let table = Matrix(rows: 3, columns: 2, entries: [1, 2, 3, 4, 5, 6])
        let encoded = EncodedText("abcba", vocabulary: Vocabulary(of: "abc"), embedding: table)
        for input in [ExperimentInput.text("abcba", vocabulary: nil), .encoded(encoded)] {
            let run = try run(input) { $0.inputScale = 1.5 }
            guard case .pieces(let inputs)? = run.feedback else {
                Issue.record("no pieces")
                return
            }
            let numbers = try inputs.vocabulary.classNumbers(of: "abcba")
            #expect(numbers.flatMap { inputs.input(of: $0) } == run.network.sequence.inputs)
        }
    }

    @Test func aSeriesWhoseTargetsAreItsNextRowsGoesOn() throws {
        let rows: [[Double]] = [[1, 2], [3, 4], [5, 6], [7, 8]]
        func feedback(_ vectors: [[Double]?]) throws -> Feedback? {
            try run(.numbers(rows)) { $0.targets = .vectors(vectors) }.feedback
        }
        #expect(try feedback([[3, 4], [5, 6], [7, 8], nil]) == .numbers(scale: 1))
        #expect(try feedback([nil, [5, 6], nil, [0, 0]]) == .numbers(scale: 1))
        #expect(try feedback([[3, 4], [5, 7], [7, 8], nil]) == nil)
        #expect(try feedback([[3], [5], [7], nil]) == nil)
        #expect(try run(.numbers(rows)).feedback == nil)
    }

    @Test(arguments: TaskTable.names) func aTaskGoesOnIfItPredictsWhatIsReadNext(name: String) throws {
        let input = try TaskInput(name)
        #expect(try (run(.task(input)).feedback != nil) == input.task.predictsNext)
    }

    @Test func numbersAreReadAsTheyWereAnswered() throws {
        let run = try run(.task(try TaskInput("sine", ["length": 9]))) { $0.inputScale = 0.5 }
        let continuation = try Continuation(of: run, after: 4, by: .greedy, count: 6)
        guard case .numbers(let numbers) = continuation.answers else {
            Issue.record("no numbers")
            return
        }
        // The same network reads at once what it has answered step by step.
        let read = run.network.sequence.inputs.prefix(4) + numbers.dropLast().flatMap { $0.map { 0.5 * $0 } }
        let sequence = InputSequence(stepCount: 9, inputs: Array(read), desired: Array(repeating: nil, count: 9))
        let whole = NetworkUnroller(run.network.network, run.network.parameters).trace(sequence)
        #expect(numbers == (4...9).map { whole.readout.numbers(.value, of: "y", at: $0) })
        #expect(continuation.step == 4)
    }

    @Test func piecesGoOnAsTheTextDoes() throws {
        let run = try run(.text("hello", vocabulary: nil))
        let rule = try SamplingRule(temperature: 1.2)
        var text = try TextContinuation(of: run, after: 3, by: rule)
        let continuation = try Continuation(of: run, after: 3, by: rule, count: 8)
        #expect(continuation.answers == .pieces(try text.next(8)))
        let mute = try self.run(.pulse(length: 3)) { $0.targets = .none }
        #expect(throws: SamplingError.saysNothingNext) { try Continuation(of: mute, after: 1, by: .greedy, count: 2) }
    }
}
