/// What is moved, to see what it changes.
struct Movement {
    /// The program, in the order of `NetworkReplay.programs`; of the network's input none.
    let program: Int?
    /// What of it.
    let target: Target
    /// The step; nil for parameters and initial states.
    let step: Int?
    /// Which numbers of it, and how far in each lane.
    let entries: [Entry]

    /// Things that can be moved.
    enum Target: Hashable {
        case parameter(Int)
        case signal(Int)
        case preActivation(Int)
        case initialState(Int)
        case input
    }

    /// A number's move in each lane.
    struct Entry {
        let index: Int
        var moves: Lanes
    }

    /// The same movement, so many times as far in each lane.
    func scaled(by factors: Lanes) -> Movement {
        Movement(
            program: program, target: target, step: step,
            entries: entries.map { Entry(index: $0.index, moves: $0.moves * factors) })
    }
}
