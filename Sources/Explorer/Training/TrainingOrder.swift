import Commands
import Experiments
import Training

/// What the loop is asked to train beside it.
///
/// An order of the number of the one before changes how that goes on; one of another number takes its place.
public struct TrainingOrder: Sendable, Equatable {
    /// Which order it is: what comes of an earlier one is no longer wanted.
    public let number: Int
    /// What trains.
    public let trainer: Trainer
    /// The state to begin from.
    public let start: TrainingState
    /// How many updates the network has had at the end; nil is no end.
    public var last: Int?
    /// How many updates a second are made at most; nil is as many as possible.
    public var pace: Double?
    /// After how many updates a state is worth telling.
    public var stateSpacing = 1
    /// What is looked at of the network while it trains, and beside it.
    public var comparison = Comparison()

    /// What is to be computed of a network that trains before it is shown.
    public struct Comparison: Sendable, Equatable {
        /// The networks that are shown beside it.
        public var lanes = Lanes.none
        /// The experiment before its cell was edited.
        public var before: Experiment?
        /// Whether the norms of its step Jacobians are shown: they take longer than a key may wait.
        public var areJacobiansShown = false

        /// The network alone.
        public init() {}
    }

    /// An order from a state on.
    public init(number: Int, _ trainer: Trainer, from start: TrainingState, last: Int? = nil, pace: Double? = nil) {
        self.number = number
        self.trainer = trainer
        self.start = start
        self.last = last
        self.pace = pace
    }

    /// Whether they ask for the same: what trains follows from the number.
    public static func == (first: TrainingOrder, second: TrainingOrder) -> Bool {
        first.number == second.number && first.last == second.last && first.pace == second.pace
            && first.stateSpacing == second.stateSpacing && first.comparison == second.comparison
    }
}

/// What is done beside the loop for a training: one thing at a time.
public enum TrainingWork: Sendable, Equatable {
    /// Makes updates.
    case train(TrainingOrder)
    /// Brings a moment back.
    case replay(ReplayOrder)
}

/// What has come of an order since the last time.
public struct TrainingReport: Sendable, Equatable {
    /// The order.
    public let number: Int
    /// The updates that were made, the earliest first.
    public let moments: [TrainingMoment]
    /// The newest network, run on what the experiment reads, and those that it is compared with.
    public let shown: ShownNetwork
    /// How many updates were made in a second of late; nil where that is not known yet.
    public let speed: Double?
    /// Why it ended; nil while it goes on.
    public let end: End?

    /// Why a training ended.
    public enum End: Sendable, Equatable {
        /// All updates that were asked for are made.
        case reached
        /// Numbers went beyond all numbers.
        case diverged(Divergence)
    }

    /// Whether they tell of the same updates of the same order: training is a function.
    public static func == (first: TrainingReport, second: TrainingReport) -> Bool {
        first.number == second.number && first.moments.map(\.record.update) == second.moments.map(\.record.update)
            && first.end == second.end
    }
}

/// A network of a training, as panels show it.
public struct ShownNetwork: Sendable {
    /// The state that it is of.
    public let state: TrainingState
    /// The network on what the experiment reads.
    public let run: Run
    /// What the lanes compare.
    public let comparison: TrainingOrder.Comparison
    /// The networks that it is compared with.
    public let lanes: [Lane]
}
