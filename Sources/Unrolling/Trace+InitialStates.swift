import Cells
import Equations
import Matrices

extension Trace {
    /// The signals that the network reads from before the first step, in the order of their equations.
    public var initialStates: [String] {
        let states = Set(program.states.map(\.signal))
        return program.signals.map(\.name).filter(states.contains)
    }

    /// The gradient of the loss with respect to a signal's initial state.
    public func initialGradient(of signal: String) -> [Double]? {
        guard let description = program.signal(signal) else { return nil }
        return (0..<description.size).map { unit in
            (0..<program.longestLag).reduce(0) { sum, frame in
                sum + adjoints.start[frame * program.frameSize + description.frameOffset + unit]
            }
        }
    }
}
