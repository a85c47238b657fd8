import Analysis
import Cells
import Equations
import Experiments
import Matrices
import Tasks
import Testing
import Unrolling

@testable import Training

struct TrainerTests {
    @Test func whatIsMeasuredChangesNoUpdate() throws {
        let trainer = try Trainer(TrainingFixtures.recall(), TrainingFixtures.settings(batch: 2))
        var measurements = MeasurementSettings()
        measurements.validation = 2
        measurements.spectra = 3
        let other = try trainer.measuring(measurements)
        #expect(other.settings.measurements == measurements && trainer.settings.measurements != measurements)
        var (state, measured) = (trainer.start, other.start)
        var records: [UpdateRecord] = []
        for _ in 0..<7 {
            _ = try trainer.update(&state)
            records.append(try other.update(&measured))
        }
        #expect(state == measured)
        #expect(records.filter { $0.validationLoss != nil }.map(\.update) == [1, 3, 5, 7])
        #expect(records.filter { !$0.spectra.isEmpty }.map(\.update) == [1, 4, 7])
        measurements.spectra = 0
        #expect(throws: TrainingError.self) { try trainer.measuring(measurements) }
    }

    @Test(arguments: Cell.catalogue.map(\.name)) func everyCellLearns(name: String) throws {
        let trainer = try Trainer(TrainingFixtures.recall(name), TrainingFixtures.settings(rate: 0.05, batch: 4))
        var state = trainer.start
        let before = try #require(trainer.evaluation(of: state, sequences: 20)).stepLoss
        for _ in 0..<60 { _ = try trainer.update(&state) }
        #expect(try #require(trainer.evaluation(of: state, sequences: 20)).stepLoss < before)
    }

    /// Trains until every unseen sequence is solved, with a loss below a share of a baseline.
    private func expectSolved(_ experiment: Experiment, rate: Double, updates: Int, below limit: (Trainer) -> Double)
        throws
    {
        let trainer = try Trainer(experiment, TrainingFixtures.settings(rate: rate, batch: 4))
        var state = trainer.start
        #expect(trainer.evaluation(of: state, sequences: 20)?.solved == 0)
        for _ in 0..<updates { _ = try trainer.update(&state) }
        let after = try #require(trainer.evaluation(of: state, sequences: 20))
        #expect(after.solved == 20 && after.stepLoss < limit(trainer))
    }

    @Test func recallIsSolvedOnUnseenSequences() throws {
        try expectSolved(TrainingFixtures.recall("rnn"), rate: 0.05, updates: 200) { 0.1 * $0.baselines[0].loss }
    }

    @Test func theReberGrammarIsLearned() throws {
        var experiment = Experiment(cell: .catalogue("lstm"), input: .task(try TaskInput("reber")))
        experiment.sizes.hidden = 8
        let trainer = try Trainer(experiment, TrainingFixtures.settings(rate: 0.03, batch: 4))
        var state = trainer.start
        let before = try #require(trainer.evaluation(of: state, sequences: 20)).stepLoss
        for _ in 0..<100 { _ = try trainer.update(&state) }
        #expect(try #require(trainer.evaluation(of: state, sequences: 20)).stepLoss < 0.5 * before)
    }

    @Test func whatWasReadOnceIsSpelledOut() throws {
        var experiment = Experiment(cell: .catalogue("gru"), input: .task(try TaskInput("spelling", ["words": 4])))
        experiment.sizes.hidden = 12
        try expectSolved(experiment, rate: 0.03, updates: 120) { 0.5 * $0.baselines[1].loss }
    }

    @Test func aTextIsLearnedByHeart() throws {
        var experiment = Experiment(cell: .catalogue("lstm"), input: .text("hello world", vocabulary: nil))
        experiment.sizes.hidden = 8
        experiment.layers = .alike(2)
        experiment.isBidirectional = true
        let trainer = try Trainer(experiment, TrainingFixtures.settings(rate: 0.05))
        var state = trainer.start
        var records: [UpdateRecord] = []
        for _ in 0..<80 { records.append(try trainer.update(&state)) }
        #expect(records[79].stepLoss < 0.1 * records[0].stepLoss)
        #expect(records[0].stepLoss == records[0].loss / 10)
        #expect(trainer.evaluation(of: state) == nil && trainer.baselines.isEmpty)
    }

    @Test func aSquaredErrorIsLearned() throws {
        var experiment = Experiment(cell: .catalogue("gru"), input: .task(try TaskInput("sine")))
        experiment.loss = .squaredError
        experiment.sizes.hidden = 6
        let trainer = try Trainer(experiment, TrainingFixtures.settings(rate: 0.02, batch: 2))
        var state = trainer.start
        for _ in 0..<100 { _ = try trainer.update(&state) }
        #expect(try #require(trainer.evaluation(of: state, sequences: 10)).stepLoss < 0.1 * trainer.baselines[0].loss)
    }

    @Test func oneThreadGivesTheBitsOfTwo() throws {
        let trainer = try Trainer(TrainingFixtures.recall("lstm"), TrainingFixtures.settings(batch: 5))
        var (one, two) = (trainer.start, trainer.start)
        for _ in 0..<10 {
            let first = try trainer.update(&one, threads: 1)
            #expect(try trainer.update(&two, threads: 2) == first)
        }
        #expect(one == two)
    }

    @Test func updatesReadSequencesOfTheirOwn() throws {
        let experiment = try TrainingFixtures.recall()
        let source = try SequenceSource(experiment, experiment.resolve())
        let drawn = (1...4).flatMap { update in (0..<4).map { source.sequence(update: update, place: $0).inputs } }
        let unseen = (0..<4).compactMap { source.unseen($0) }.map { source.inputs(of: $0).inputs }
        #expect(Set(drawn + unseen).count == 20)
        #expect(source.sequence(update: 3, place: 2).inputs == drawn[10])
    }

    @Test func theGradientOfABatchIsTheMeanOfThoseOfItsSequences() throws {
        let experiment = try TrainingFixtures.recall("lstm")
        let trainer = try Trainer(experiment, TrainingFixtures.settings("sgd", rate: 1, batch: 3))
        var state = trainer.start
        let record = try trainer.update(&state)
        let unroller = NetworkUnroller(trainer.resolved.network, trainer.start.parameters)
        let runs = (0..<3).map { unroller.trace(trainer.source.sequence(update: 1, place: $0)) }
        #expect(abs(record.loss - runs.reduce(0) { $0 + $1.totalLoss } / 3) < 1e-12)
        for shape in trainer.start.parameters.shapes {
            for (index, weight) in trainer.start.parameters[shape.name].entries.enumerated() {
                let sum = runs.reduce(0) { $0 + $1.parameterGradient[shape.name].entries[index] }
                #expect(abs(state.parameters[shape.name].entries[index] - (weight - sum / 3)) < 1e-12)
            }
        }
    }

    @Test(arguments: [
        Cures(clipping: .norm(0.1)), Cures(clipping: .value(0.01)), Cures(truncation: Truncation(window: 2)),
        Cures(penalties: Penalties(l1: 0.1, l2: 0.2)), Cures(penalties: Penalties(omega: 0.5)),
        Cures(
            clipping: .pytorchNorm(0.2), truncation: Truncation(window: 3, form: .chunked),
            penalties: Penalties(l2: 0.3, omega: 0.1)),
    ])
    func aSequenceIsLearnedByItsCuredGradient(cures: Cures) throws {
        var experiment = try TrainingFixtures.recall("lstm")
        experiment.cures = cures
        let trainer = try Trainer(experiment, TrainingFixtures.settings("sgd", rate: 1))
        var state = trainer.start
        let record = try trainer.update(&state)
        let unroller = NetworkUnroller(trainer.resolved.network, trainer.start.parameters)
        let cured = CuredGradient(unroller.trace(trainer.source.sequence(update: 1, place: 0)), cures)
        #expect(record.clippedNorm == euclideanNorm(cured.gradient.entries))
        var expected = trainer.start
        trainer.settings.optimiser.update(&expected, by: cured.gradient, rate: 1)
        #expect(state == expected)
    }

    @Test func knobsDoNotTurnWhatWasLearned() throws {
        var experiment = try TrainingFixtures.recall("lstm")
        experiment.recurrentGain = 1.5
        experiment.forgetBias = 2
        let trainer = try Trainer(experiment)
        var state = trainer.start
        _ = try trainer.update(&state)
        #expect(try trainer.experiment(at: state).resolve().parameters == state.parameters)
    }

    @Test func whatCannotBeTrainedIsNamed() throws {
        let pulse = Experiment(cell: .catalogue("rnn"), input: .pulse(length: 3))
        #expect(throws: TrainingError.nothingToLearn) { try Trainer(pulse) }
        let text = Experiment(cell: .catalogue("rnn"), input: .text("abc", vocabulary: nil))
        #expect(throws: TrainingError.singleSequence(batch: 2)) {
            try Trainer(text, TrainingFixtures.settings(batch: 2))
        }
        #expect(throws: TrainingError.unsuitable("rate", text: "0.0", expected: "a finite number above 0")) {
            try Trainer(text, TrainingFixtures.settings(rate: 0))
        }
        var unknown = text
        unknown.cell = .catalogue("lsmt")
        let error = #expect(throws: TrainingError.self) { try Trainer(unknown) }
        #expect(error?.description.contains("Did you mean 'lstm'?") == true)
    }
}
