import Analysis
import Cells
import Experiments
import Matrices
import Testing
import Unrolling

@Suite struct TextContinuationTests {
    private func experiment(
        _ cell: String = "lstm", _ text: String = "hello world", change: (inout Experiment) -> Void = { _ in }
    ) throws -> Experiment {
        var experiment = Experiment(cell: .catalogue(cell), input: .text(text, vocabulary: nil))
        // The highway of an SRU asks for as many units as there are characters.
        experiment.sizes.hidden = cell == "sru" ? 8 : 12
        // A network that has opinions.
        experiment.recurrentGain = 1.5
        experiment.inputScale = 2
        change(&experiment)
        return experiment
    }

    @Test(arguments: Cell.catalogue.map(\.name))
    func eachGreedyPieceIsTheMostProbableClassOfARunOverAllThatWasRead(cell: String) throws {
        let experiment = try experiment(cell)
        var continuation = try TextSampler(experiment).continuation(of: "hello", by: .greedy)
        let pieces = try continuation.next(12)
        // The same network reads at once what it has said piece by piece.
        var whole = experiment
        let vocabulary = try #require(experiment.resolve().vocabulary)
        whole.input = .text("hello" + pieces.text, vocabulary: vocabulary.pieces.joined())
        let run = try Run(whole)
        for (index, piece) in pieces.enumerated() {
            let prediction = try #require(Prediction(run.trace, at: 5 + index))
            #expect(prediction.mostProbableClass == piece.number)
            #expect(prediction.probabilities[piece.number] == piece.probability)
        }
    }

    @Test func behindAStepOfARecordingItGoesOnAsFromTheTextUpToThere() throws {
        let run = try Run(try experiment("gru"))
        let sampler = try TextSampler(run.experiment)
        let rule = try SamplingRule(temperature: 1.3, topK: 4)
        for (step, text) in [(1, "h"), (4, "hell"), (11, "hello world")] {
            var fromText = try sampler.continuation(of: text, by: rule)
            var fromRun = try TextContinuation(of: run, after: step, by: rule)
            #expect(try fromText.next(15) == fromRun.next(15))
        }
    }

    @Test func aSeedGivesOneTextAndAnotherSeedAnother() throws {
        let experiment = try experiment { $0.parameters = [:] }
        func text(seed: UInt64) throws -> String {
            // The parameters are held, so that the seed says nothing but what is drawn.
            var held = experiment.holding(try experiment.resolve().parameters)
            held.seed = seed
            var continuation = try TextSampler(held).continuation(of: "lo", by: .plain)
            return try continuation.next(40).text
        }
        #expect(try text(seed: 7) == text(seed: 7))
        #expect(try text(seed: 7) != text(seed: 8))
    }

    @Test func theMeanLogLikelihoodOfWhatIsDrawnIsMinusTheEntropy() throws {
        // A readout that hears nothing of the hidden state says the same at every step.
        let experiment = try experiment("rnn", "abcd") {
            $0.parameters["W_hy"] = .matrix(Matrix(rows: 4, columns: 12))
            $0.parameters["b_y"] = .vector([0.5, -1, 1.5, 0])
        }
        let own = softmax([0.5, -1, 1.5, 0])
        let entropy = -own.reduce(0) { $0 + $1 * naturalLogarithm($1) }
        var plain = try TextSampler(experiment).continuation(of: "a", by: .plain)
        let pieces = try plain.next(5000)
        #expect(abs(try #require(pieces.meanLogLikelihood) + entropy) < 0.03)
        #expect(pieces.allSatisfy { $0.probability == own[$0.number] })
        // Colder is likelier, and greedy is the likeliest.
        var cold = try TextSampler(experiment).continuation(of: "a", by: try SamplingRule(temperature: 0.5))
        var greedy = try TextSampler(experiment).continuation(of: "a", by: .greedy)
        let colder = try #require(cold.next(5000).meanLogLikelihood)
        let largest = try #require(greedy.next(10).meanLogLikelihood)
        #expect(-entropy < colder && colder < largest)
        #expect(abs(largest - naturalLogarithm(own[2])) < 1e-14)
        #expect([SampledPiece]().meanLogLikelihood == nil)
    }

    @Test func anEmbeddedVocabularyOfLongerPiecesGoesOn() throws {
        let table = Matrix(rows: 3, columns: 2, entries: [1, 0, 0.5, -1, -1, 2])
        let vocabulary = try Vocabulary(pieces: ["th", "e", " "])
        var experiment = try experiment("gru")
        experiment.input = .encoded(EncodedText("the the", vocabulary: vocabulary, embedding: table))
        let run = try Run(experiment)
        var continuation = try TextSampler(experiment).continuation(of: "the the", by: .plain)
        var behind = try TextContinuation(of: run, after: 5, by: .plain)
        let pieces = try continuation.next(20)
        #expect(pieces == (try behind.next(20)))
        #expect(Set(pieces.map(\.text)).isSubset(of: ["th", "e", " "]))
        #expect(pieces[0].probability == run.trace.numbers(.value, of: "p", at: 5)?[pieces[0].number])
    }

    @Test func aTaskThatPredictsItsNextSymbolGoesOnInSymbols() throws {
        var experiment = Experiment(cell: .catalogue("lstm"), input: .task(try TaskInput("reber")))
        var continuation = try TextSampler(experiment).continuation(of: "BT", by: .plain)
        #expect(try continuation.next(10).text.allSatisfy { "BTPSXVE".contains($0) })
        experiment.input = .task(try TaskInput("copy"))
        #expect(throws: SamplingError.saysNothingNext) { try TextSampler(experiment) }
    }

    @Test func whatSaysNothingNextIsRefused() throws {
        func refusal(change: (inout Experiment) -> Void) throws {
            let experiment = try experiment(change: change)
            #expect(throws: SamplingError.saysNothingNext) { try TextSampler(experiment) }
            let run = try Run(experiment)
            #expect(throws: SamplingError.saysNothingNext) { try TextContinuation(of: run, after: 1) }
        }
        try refusal {
            $0.input = .pulse(length: 3); $0.targets = .none
        }
        try refusal { $0.loss = .squaredError }
        try refusal { $0.targets = .classes(Array(repeating: 1, count: 11)) }
        let both = try experiment { $0.isBidirectional = true }
        #expect(throws: SamplingError.stepping(.bidirectional)) { try TextSampler(both) }
        #expect(throws: SamplingError.stepping(.bidirectional)) { try TextContinuation(of: try Run(both), after: 2) }
    }

    @Test func aBeginningThatCannotBeReadIsQuoted() throws {
        let sampler = try TextSampler(try experiment())
        #expect(throws: SamplingError.emptyBeginning(example: sampler.standardBeginning)) {
            try sampler.continuation(of: "", by: .greedy)
        }
        #expect {
            try sampler.continuation(of: "help", by: .greedy)
        } throws: {
            "\($0)" == "The character 'p' at 4 of the text is not in the vocabulary."
        }
    }

    @Test func aReadoutThatIsNoNumberStopsIt() throws {
        let experiment = try experiment("rnn", "ab") {
            $0.parameters["b_y"] = .vector([.nan, 0])
        }
        var continuation = try TextSampler(experiment).continuation(of: "ab", by: .greedy)
        #expect(throws: SamplingError.unreadable(step: 2)) { try continuation.next() }
    }
}
