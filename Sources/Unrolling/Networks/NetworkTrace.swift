import Cells
import Equations
import Matrices

/// Everything that happened when a network ran over a sequence: a recording for each direction of each layer.
public struct NetworkTrace: Sendable {
    /// The network.
    public let network: Network
    /// What it ran on; initial states have their names in the network.
    public let sequence: InputSequence
    /// The recordings, in the order of the network's layers.
    public let layers: [Trace]
    /// The recording that has the readout's `y` and `p`: that of the last layer, or one of the readout alone.
    public let readout: Trace

    /// How many steps there are, T.
    public var stepCount: Int { sequence.stepCount }
    /// The loss of each step, in nats where it is the cross-entropy; nil is a step without a target.
    public var losses: [Double?] { readout.losses }
    /// The sum of the losses of all steps.
    public var totalLoss: Double { readout.totalLoss }

    /// The total gradient of the input of a step, `[input]`: the sum of what the directions of the first layer send back.
    ///
    /// - Precondition: `t` lies in `1...stepCount`.
    public func inputGradient(at t: Int) -> [Double] {
        let sent = zip(network.layers, layers).filter { $0.0.number == 1 }
            .map { $0.1.numbers(.gradient, of: "x", at: t) ?? [] }
        return sent.dropFirst().reduce(sent[0]) { sum, other in zip(sum, other).map { $0 + $1 } }
    }

    /// The gradient with respect to a parameter under its name in the network, in the parameter's shape.
    public func gradient(ofParameter name: String) -> Matrix? {
        recording(ofParameter: name).flatMap { $0.trace.gradient(ofParameter: $0.name) }
    }

    /// The Frobenius norm of each step's contribution to a parameter's gradient: step 1 first.
    public func contributionNorms(ofParameter name: String) -> [Double]? {
        recording(ofParameter: name).flatMap { $0.trace.contributionNorms(ofParameter: $0.name) }
    }

    /// A parameter in the recording that knows it.
    private struct Recorded {
        let trace: Trace
        let name: String
    }

    private func recording(ofParameter name: String) -> Recorded? {
        for (layer, trace) in zip(network.layers, layers) {
            for shape in layer.program.parameters where layer.name(of: shape.name) == name {
                return Recorded(trace: trace, name: shape.name)
            }
        }
        guard network.readout?.parameter(name) != nil else { return nil }
        return Recorded(trace: readout, name: name)
    }
}
