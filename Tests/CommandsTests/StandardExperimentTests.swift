import Cells
import Commands
import Equations
import Experiments
import Testing
import Training
import Unrolling

/// The experiment that commands begin with.
struct StandardExperimentTests {
    private func standard(_ lines: String...) throws -> Experiment {
        var experiment = Experiment.standard
        for line in lines { try ExperimentEdit.parse(setting: line).apply(to: &experiment) }
        return experiment
    }

    @Test(arguments: Cell.catalogue.map(\.name))
    func everyCellRunsAndLearnsInIt(name: String) throws {
        #expect(try Run(standard("cell=\(name)")).trace.stepCount == 12)
        var settings = TrainingSettings()
        // A batch normalisation needs two.
        settings.batch = 2
        let trainer = try Trainer(standard("cell=\(name)", "task=recall"), settings)
        var state = trainer.start
        #expect(try trainer.update(&state).loss.isFinite)
    }

    @Test(arguments: Cell.catalogue.map(\.name), ["layers=1", "layers=2", "layers=lstm:5 gru"])
    func aFileOfItHasTheSameNumbers(name: String, layers: String) throws {
        for more in ["seed=7", "bidirectional=on"] {
            let experiment = try standard(layers, "cell=\(name)", more)
            #expect(try ExperimentFile(json: Array(experiment.json().utf8)).experiment == experiment)
            let parameters = try experiment.resolve().parameters
            let held = experiment.holding(parameters)
            let read = try ExperimentFile(json: Array(held.json().utf8)).experiment
            #expect(try read == held && read.resolve().parameters == parameters)
            #expect(!held.json().contains("usual_hidden"))
        }
    }

    @Test func layersOfSeveralSizesAreHeldWithTheirOwn() throws {
        let experiment = try standard("layers=sru lstm")
        let resolved = try experiment.resolve()
        #expect(resolved.network.layers.map(\.program.sizes.hidden) == [9, 8])
        #expect(try experiment.holding(resolved.parameters).resolve().parameters == resolved.parameters)
    }

    @Test func itHasEightUnitsUnlessSomeoneAsksForOthers() throws {
        #expect(try standard().resolve().sizes.hidden == 8)
        #expect(try standard("hidden=3").resolve().sizes.hidden == 3)
        #expect(try standard("cell=sru").resolve().sizes.hidden == 9)
        #expect(throws: ExperimentError.self) { try standard("cell=sru", "hidden=5").resolve() }
    }
}
