import Cells
import Matrices
import Tasks
import Testing
import Unrolling

@testable import Experiments

/// Tasks as the input of experiments.
struct TaskInputTests {
    private func experiment(_ name: String, _ settings: [String: Int] = [:]) throws -> Experiment {
        let task = try TaskInput(name, settings)
        var experiment = Experiment(cell: .catalogue("lstm"), input: .task(task))
        experiment.loss = task.loss
        experiment.sizes.hidden = 4
        return experiment
    }

    @Test(arguments: TaskTable.names) func everyTaskRunsAndHasALossWhereItAsks(name: String) throws {
        let experiment = try experiment(name)
        let run = try Run(experiment)
        let sequence = try TaskInput(name).sequence(seed: experiment.seed)
        let asked: [Bool]
        switch sequence.targets {
        case .classes(let classes): asked = classes.map { $0 != nil }
        case .numbers(let numbers): asked = numbers.map { $0 != nil }
        }
        #expect(run.network.losses.map { $0 != nil } == asked)
        #expect(run.resolved.tokens == sequence.tokens)
        #expect(run.network.totalLoss.isFinite && run.network.totalLoss > 0)
        #expect(run.trace.signal("y")?.size == (try TaskInput(name).task.outputCount))
    }

    @Test(arguments: TaskTable.names) func aTaskIsReadBackFromItsFile(name: String) throws {
        let about = try #require(TaskTable.task(named: name)).description
        let settings = Dictionary(uniqueKeysWithValues: about.parameters.map { ($0.name, $0.range.lowerBound + 1) })
        let experiment = try experiment(name, settings)
        #expect(try ExperimentFile(json: Array(experiment.json().utf8)).experiment == experiment)
    }

    @Test func theSeedDrawsAnotherSequence() throws {
        var experiment = try experiment("copy")
        let first = try experiment.resolve().sequence.inputs
        experiment.seed = 8
        #expect(try experiment.resolve().sequence.inputs != first)
    }

    @Test func unknownTasksAndSettingsAreNamed() throws {
        let error = #expect(throws: ExperimentError.self) { try TaskInput("coppy") }
        #expect(error?.description.contains("Did you mean 'copy'?") == true)
        let setting = #expect(throws: ExperimentError.self) { try TaskInput("copy", ["length": 0]) }
        #expect(setting?.description.contains("'length' must lie between 1 and 5000, not 0.") == true)
    }
}
