import Experiments
import Training

/// A training as the session has it: what was trained so far, which moment of it is looked at, and how it goes on.
struct LiveTraining: Sendable {
    /// All branches, with what was recorded.
    var history: TrainingHistory
    /// What makes the next update. Where it is not that of the branch, training on begins another branch.
    var trainer: Trainer
    /// The branch that is looked at.
    var branch = 0
    /// The update after which the network is looked at.
    var update: Int
    /// The state that is shown: that of the update, or until it was brought back the nearest before it that is kept.
    var state: TrainingState
    /// What is being trained; nil while it rests.
    var order: TrainingOrder?
    /// What is being brought back.
    var replay: ReplayOrder?
    /// What is trained as soon as that is there.
    var wish: Wish?
    /// How many updates were made in a second of late.
    var speed: Double?
    /// What stopped it, while it is offered to go back before that.
    var offer: Divergence?

    /// An intention to train.
    struct Wish: Sendable, Equatable {
        /// How many updates; nil is without end.
        let count: Int?
    }

    /// A training that has not begun.
    init(_ trainer: Trainer) {
        self.trainer = trainer
        state = trainer.start
        update = 0
        history = TrainingHistory(trainer)
    }

    /// Whether updates are being made.
    var isRunning: Bool { order != nil }

    /// The newest update of the branch that is looked at.
    var newest: Int { history.branches[branch].lastUpdate }

    /// Whether an earlier update than the newest is looked at.
    var isRewound: Bool { update < newest }

    /// Whether the exact state of the update is shown.
    var isExact: Bool { state.updateCount == update }

    /// Whether training on would not be what the branch does.
    var isChanged: Bool {
        !trainer.trains(as: history.branches[branch].trainer)
    }

    /// What is to be done beside the loop.
    var work: TrainingWork? { order.map { .train($0) } ?? replay.map { .replay($0) } }

    /// The same with nothing being done.
    var atRest: LiveTraining {
        var other = self
        other.order = nil
        other.replay = nil
        other.wish = nil
        other.offer = nil
        return other
    }
}

extension Trainer {
    /// Whether it makes the same updates as another one of the same network, whatever either measures.
    func trains(as other: Trainer) -> Bool {
        var settings = settings
        settings.measurements = other.settings.measurements
        return settings == other.settings && experiment.atFirstWindow == other.experiment.atFirstWindow
    }
}

extension TrainingSettings {
    /// After how many updates whoever watches sees anew whether a network learns a task by heart.
    private static let watchedInterval = 50

    /// The settings with a validation loss every now and then, where nobody said how often: that of a text may take longer than
    /// many updates, and follows from its length.
    func watched(_ experiment: Experiment) -> TrainingSettings {
        guard measurements.validation == nil, experiment.trainedText == nil else { return self }
        var settings = self
        settings.measurements.validation = Self.watchedInterval
        return settings
    }
}
