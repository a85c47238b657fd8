import Cells
import Equations
import Unrolling

extension MemoryEstimate {
    /// The memory of a planned network over so many steps, with all that its equations have in between and look back at.
    public init(_ network: Network, steps: Int) {
        self.init(steps: Double(steps))
        for layer in network.layers { add(layer.program, steps: steps) }
        if let readout = network.readout { add(readout, steps: steps) }
    }

    private mutating func add(_ program: Program, steps: Int) {
        let frame = Double(program.frameSize)
        let lag = Double(program.longestLag)
        let states = size(program.states)
        // Those that are a delay older are only handed on, and need no gradients of their own.
        let lanes = size(program.states.filter { $0.delay == 0 })
        parameters += program.parameters.reduce(0) { $0 + Double($1.rows) * Double($1.columns) }
        // The pre-activations are in the frame, and are not to be counted once more.
        numbersPerStep += frame / 2
        numbersBefore += 3 * frame * lag
        // What takes too much work is left out.
        guard JacobianWork(normsOf: program, steps: steps).isAffordable else { return }
        // A step's and two products, and a frame for each lane; of one layer at a time.
        jacobians = max(jacobians, 3 * states * states + (1 + lag) * frame * lanes)
    }

    private func size(_ states: [StateDescription]) -> Double {
        states.reduce(0) { $0 + Double($1.size) }
    }
}
