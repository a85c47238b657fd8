import Cells
import Equations

/// Hands what a network remembers at the end of one sequence on to the beginning of the next, as if both were one.
///
/// That is every signal that some equation reads at an earlier step, the input among them.
public struct StateCarrier: Sendable, Hashable {
    /// The signals that are handed on, in the order of the layers.
    public let signals: [Signal]
    /// A sequence that is gone on from must have a multiple of so many steps, or a clock would begin anew in between.
    public let period: Int

    /// A signal that is handed on.
    public struct Signal: Sendable, Hashable {
        /// The name in the network, by which initial states are given.
        public let name: String
        /// How many numbers it has.
        public let size: Int
        let own: String
        let layer: Int
    }

    /// What a network hands on.
    ///
    /// - Throws: `StateCarrierError` for a network that cannot go on where it ended.
    public init(_ network: Network) throws(StateCarrierError) {
        guard !network.isBidirectional else { throw .bidirectional }
        var signals: [Signal] = []
        var period = 1
        for (index, layer) in network.layers.enumerated() {
            let program = layer.program
            guard program.longestLag <= 1 else { throw .looksFarBack(steps: program.longestLag) }
            let read = Set(program.equations.flatMap { $0.formula.signalsRead.filter { $0.lag > 0 }.map(\.name) })
            for signal in [program.input] + program.signals where read.contains(signal.name) {
                signals.append(
                    Signal(name: layer.name(of: signal.name), size: signal.size, own: signal.name, layer: index))
            }
            for other in layer.cell.text.clockPeriods ?? [] { period = leastCommonMultiple(period, other) }
        }
        self.signals = signals
        self.period = period
    }

    /// What the last step of a recording hands on, to be given to the next sequence as its initial states.
    ///
    /// - Precondition: the recording is of the network.
    public func states(after run: NetworkTrace) -> [String: [Double]] {
        var states: [String: [Double]] = [:]
        for signal in signals {
            states[signal.name] = run.layers[signal.layer].numbers(.value, of: signal.own, at: run.stepCount)
        }
        return states
    }
}

/// Why a network cannot go on where it ended.
public enum StateCarrierError: Error, Sendable, Equatable, CustomStringConvertible {
    /// Some layer runs from the last step to the first.
    case bidirectional
    /// An equation looks back further than a step.
    case looksFarBack(steps: Int)

    /// One sentence.
    public var description: String {
        switch self {
        case .bidirectional:
            "The states of a bidirectional network cannot be carried on: one direction begins where the sequence ends."
        case .looksFarBack(let steps):
            "States can be carried on where equations look back one step; these look back \(steps)."
        }
    }
}

private func leastCommonMultiple(_ one: Int, _ other: Int) -> Int {
    var (divisor, rest) = (one, other)
    while rest != 0 { (divisor, rest) = (rest, divisor % rest) }
    return one / divisor * other
}
