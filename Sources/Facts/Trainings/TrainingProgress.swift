/// How far the trainings of a fact are.
public struct TrainingProgress: Sendable, Equatable {
    /// How many networks there are to train.
    public let networks: Int
    /// How many are trained.
    public internal(set) var trained = 0
    /// How many updates were made.
    public internal(set) var updates = 0
    /// How many are left at most; a goal that is reached spares some.
    public internal(set) var left: Int
}
