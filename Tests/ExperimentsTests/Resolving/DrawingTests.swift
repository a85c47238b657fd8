import Experiments
import Matrices
import Tasks
import Testing
import Unrolling

/// Other sequences of an experiment's task, and an experiment that holds its parameters.
struct DrawingTests {
    private func experiment(_ name: String) throws -> Experiment {
        let task = try TaskInput(name)
        var experiment = Experiment(cell: .catalogue("gru"), input: .task(task))
        experiment.loss = task.loss
        experiment.inputScale = 0.5
        return experiment
    }

    @Test(arguments: TaskTable.names) func theSequenceOfTheSeedIsWhatTheExperimentReads(name: String) throws {
        let experiment = try experiment(name)
        let resolved = try experiment.resolve()
        let own = try #require(experiment.drawnTask).sequence(seed: experiment.seed)
        #expect(try experiment.inputSequence(of: own, for: resolved) == resolved.sequence)
        var generator = SeededGenerator(seed: 99)
        let other = try TaskInput(name).task.sequence(&generator)
        let read = try experiment.inputSequence(of: other, for: resolved)
        #expect(read.stepCount == other.stepCount && read != resolved.sequence)
        #expect(read.inputs == other.inputs.flatMap { $0.map { 0.5 * $0 } })
    }

    @Test func theLastStepAloneHasALossWhereThatIsAsked() throws {
        var experiment = try experiment("recall")
        experiment.lossPlacement = .lastStep
        var generator = SeededGenerator(seed: 99)
        let other = try TaskInput("recall").task.sequence(&generator)
        let read = try experiment.inputSequence(of: other, for: experiment.resolve())
        #expect(read.hasLoss.firstIndex(of: true) == read.stepCount - 1)
    }

    @Test func anExperimentWithoutATaskHasNoOtherSequence() throws {
        let experiment = Experiment(cell: .catalogue("gru"), input: .text("abc", vocabulary: nil))
        #expect(experiment.drawnTask == nil)
        var generator = SeededGenerator(seed: 99)
        let other = try TaskInput("recall").task.sequence(&generator)
        #expect(throws: ExperimentError.self) { try experiment.inputSequence(of: other, for: experiment.resolve()) }
    }

    @Test func noKnobTurnsParametersThatAreHeld() throws {
        var turned = try experiment("recall")
        turned.recurrentGain = 1.5
        turned.spectralRadius = 0.9
        turned.forgetBias = 2
        turned.cell = .catalogue("lstm")
        let parameters = try turned.resolve().parameters
        let held = turned.holding(parameters)
        #expect(try held.resolve().parameters == parameters)
        #expect(try ExperimentFile(json: Array(held.json().utf8)).experiment.resolve().parameters == parameters)
    }
}
