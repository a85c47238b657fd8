import Equations

/// A unit of an equation at a step.
struct ReplayPlace: Sendable, Hashable {
    /// The program in the order of `NetworkReplay.programs`.
    let program: Int
    /// The signal of the equation, in the order of `ReplayProgram.signals`.
    let signal: Int
    /// The unit, counted from 0.
    let unit: Int
    /// The step, from 1.
    let step: Int
}

/// What forward mode met on its way that explains why numbers are 0, or why differences see something else.
struct ReplayNotes {
    /// For each lane how far the nearest kink of a ReLU is, in units of the move; infinite where there is none.
    private(set) var kinkDistances = Lanes(repeating: .infinity)
    /// The kink that is nearest for the first lane.
    private(set) var nearestKink: ReplayPlace?
    /// The first place where the first lane's slope became 0 in a function.
    private(set) var block: Block?
    /// The smallest slope of the first lane that is not 0.
    private(set) var smallestSlope = Double.infinity

    /// Where a function let nothing through.
    struct Block {
        let function: Function
        let place: ReplayPlace
    }

    mutating func add(distances: Lanes, at place: ReplayPlace) {
        if distances[0] < kinkDistances[0] { nearestKink = place }
        // Nothing moves where the slope is 0: 0/0 is no kink either.
        kinkDistances.replace(with: distances, where: distances .< kinkDistances)
    }

    mutating func add(_ function: Function, arriving: Double, leaving: Double, at place: ReplayPlace) {
        guard arriving != 0, leaving == 0 else { return }
        if block == nil { block = Block(function: function, place: place) }
    }

    mutating func add(slope: Double) {
        if slope != 0 { smallestSlope = min(smallestSlope, abs(slope)) }
    }
}
