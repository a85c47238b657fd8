import Training

/// A command about the training of the network.
public enum TrainingCommand: Sendable, Equatable {
    /// Trains on: so many updates, or without end.
    case train(Int?)
    /// Stops training; the weights stay as they are.
    case pause
    /// Makes so many updates a second at most; nil is as many as it can.
    case pace(Double?)
    /// Changes how it is trained.
    case set(TrainingEdit)
    /// Goes to another update, and shows the network as it was then.
    case rewind(RewindPlace)
    /// Marks the update that is looked at.
    case bookmark(String)
    /// Looks at another branch, counted from 1; nil is the next one.
    case branch(Int?)
}

/// A change of how a network is trained.
public enum TrainingEdit: Sendable, Equatable {
    /// How parameters are changed by their gradient.
    case optimiser(Optimiser)
    /// The learning rate.
    case rate(Double)
    /// How the rate changes over the updates.
    case schedule(RateSchedule)
    /// How many sequences an update is made from.
    case batch(Int)
    /// The probability that an output is left out between layers.
    case dropout(Double)
    /// What a network reads that could read its own answers.
    case forcing(Forcing)
    /// Whether the windows of a text carry their states on to the next.
    case carry(Bool)
    /// The share of a text that is not learned from.
    case validation(Double)
    /// After how many updates the validation loss is measured again; nil is as often as it suits.
    case validationInterval(Int?)
    /// After how many updates ρ and σ_max are measured again; nil is as often as they cost next to nothing.
    case spectraInterval(Int?)
    /// What running statistics of batch normalisations are about.
    case statistics(StatisticsScope)

    /// Changes settings.
    public func apply(to settings: inout TrainingSettings) {
        switch self {
        case .optimiser(let optimiser): settings.optimiser = optimiser
        case .rate(let rate): settings.rate = rate
        case .schedule(let schedule): settings.schedule = schedule
        case .batch(let count): settings.batch = count
        case .dropout(let probability): settings.dropout = probability
        case .forcing(let forcing): settings.forcing = forcing
        case .carry(let isOn): settings.carry = isOn
        case .validation(let share): settings.validation = share
        case .validationInterval(let interval): settings.measurements.validation = interval
        case .spectraInterval(let interval): settings.measurements.spectra = interval
        case .statistics(let scope): settings.statistics = scope
        }
    }
}

/// A place in what has been trained so far.
public enum RewindPlace: Sendable, Equatable {
    /// The network after so many updates.
    case update(Int)
    /// So many updates on, or back where it is negative.
    case by(Int)
    /// Where the loss was least.
    case best
    /// Before the training diverged.
    case safe
    /// The newest update.
    case now
    /// The bookmark after the present update.
    case nextBookmark
    /// The bookmark before it.
    case previousBookmark
}
