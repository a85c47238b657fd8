import Cells
import Equations
import Unrolling

/// A recorded network as its equations say it: they are walked formula by formula with plain numbers, which shares nothing with
/// the planned operations that made the recording.
struct NetworkReplay {
    let network: NetworkTrace
    /// The layers in the network's order, then a readout of its own.
    let programs: [ReplayProgram]
    /// Whether the last digits of the signals grow so much on their way to the loss that a run which rounds differently is another run.
    let isChaotic: Bool

    init(_ network: NetworkTrace) {
        self.network = network
        let layers = network.network.layers
        var programs = zip(layers, network.layers).map { layer, trace in
            ReplayProgram(trace, below: layers.indices.filter { layers[$0].number == layer.number - 1 })
        }
        if network.network.readout != nil {
            let last = layers.indices.filter { layers[$0].number == network.network.depth }
            programs.append(ReplayProgram(network.readout, below: last))
        }
        self.programs = programs
        let rounding = programs.flatMap { program in
            program.signals.indices.filter { $0 != program.probabilities }.flatMap { signal in
                let values = program.trace.norms(.value, of: program.signals[signal].name) ?? []
                return zip(values, program.gradientNorms[signal]).map { Double.ulpOfOne * $0 * $1 }
            }
        }
        isChaotic = rounding.filter(\.isFinite).reduce(0, +) > 1e-9 * abs(network.totalLoss)
    }

    /// The slope of the loss along the moves of each lane, by forward mode.
    func slopes(along movement: Movement) -> Slopes {
        var replay = Replay<DualNumber>(self, movement)
        var sum = Lanes.zero
        for loss in replay.run() { sum += loss }
        return Slopes(values: sum, notes: replay.notes)
    }

    /// Slopes of the loss, and what was met on the way.
    struct Slopes {
        let values: Lanes
        let notes: ReplayNotes
    }

    /// The losses of the steps that a movement can reach, each lane moved in its own way.
    func losses(moving movement: Movement) -> [Lanes] {
        var replay = Replay<MovedNumber>(self, movement)
        return replay.run()
    }

    /// The finite difference of the loss along a movement whose lanes are alike.
    ///
    /// - Parameter kinkDistance: how far the nearest kink is, in moves, which the steps stay away from where they can.
    func difference(along movement: Movement, kinkDistance: Double) -> FiniteDifference? {
        FiniteDifference(limit: kinkDistance) { losses(moving: movement.scaled(by: $0)) }
    }
}
