import Cells
import Commands
import Experiments
import Training
import Unrolling

// Changing how a network is trained, or what, while there is a training.
extension Session {
    /// Changes how it is trained: from the update that is looked at on, as a branch of its own.
    mutating func change(by edit: TrainingEdit) {
        var settings = training?.trainer.settings ?? trainingSettings
        // What is measured belongs to the one who watches, not to a branch.
        settings.measurements = trainingSettings.measurements
        let before = settings
        edit.apply(to: &settings)
        do throws(TrainingError) {
            let trainer = try Trainer(recipe, settings.watched(recipe), like: training?.trainer)
            guard settings != before else { return }
            remember()
            trainingSettings = settings
            goOn(with: trainer)
        } catch {
            report(error.description)
        }
    }

    /// What is trained, as it was before it learned; without a training what runs.
    var recipe: Experiment { training?.trainer.experiment ?? run.experiment }

    /// Changes the experiment; while there is a training it goes on where it can.
    ///
    /// - Throws: why the experiment has no place for the change, or cannot be run with it.
    mutating func change(by edit: ExperimentEdit) throws {
        guard let live = training else {
            var experiment = run.experiment
            try edit.apply(to: &experiment)
            return try replaceExperiment(with: experiment)
        }
        var recipe = live.trainer.experiment
        try edit.apply(to: &recipe)
        let drawn = try recipe.resolve()
        let begun = try live.trainer.experiment.resolve()
        if drawn.network == begun.network, drawn.parameters == begun.parameters {
            var held = run.experiment
            try edit.apply(to: &held)
            guard held != run.experiment || recipe != live.trainer.experiment else { return }
            if let trainer = try? Trainer(recipe, live.trainer.settings, like: live.trainer) {
                let next = try running(held)
                remember()
                adopt(next)
                return goOn(with: trainer)
            }
            return try replaceExperiment(with: held)
        }
        try changeNetwork(by: edit, to: recipe)
    }

    /// Goes on with other weights or with another network: what was learned so far is no part of its training.
    private mutating func changeNetwork(by edit: ExperimentEdit, to recipe: Experiment) throws {
        let isRunning = training?.isRunning == true
        var held = run.experiment
        let weights = run.resolved.parameters
        if (try? edit.apply(to: &held)) != nil, let drawn = try? held.resolve(),
            drawn.network == run.resolved.network, drawn.parameters != weights
        {
            try replaceExperiment(with: held)
            notice = Notice("Other weights: training begins anew from them. u brings back what was trained.", .warning)
        } else {
            try replaceExperiment(with: recipe)
            notice = Notice("Another network: it has learned nothing yet. u brings back what was trained.", .warning)
        }
        if isRunning { train(nil) }
    }

    /// Goes on with another trainer of the same network, at once where one trains.
    private mutating func goOn(with trainer: Trainer) {
        guard let live = training else { return }
        training?.trainer = trainer
        training?.offer = nil
        guard let order = live.order else { return }
        training?.order = nil
        train(order.last.map { max(1, $0 - live.update) })
    }
}
