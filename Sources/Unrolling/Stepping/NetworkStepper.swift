import Cells

/// A network that goes on step by step, whatever its next input will turn out to be: a value, so that a copy can try another way.
///
/// It computes what a recording has, to the bit, and keeps of it what the next step looks back to.
public struct NetworkStepper: Sendable {
    /// How many steps it has taken.
    public private(set) var stepCount: Int
    private var layers: [ProgramStepper]

    init(_ layers: [ProgramStepper], stepCount: Int) {
        self.layers = layers
        self.stepCount = stepCount
    }

    /// Takes a step with an input, `[input]`.
    ///
    /// - Precondition: the input has the network's size.
    public mutating func step(_ input: [Double]) {
        var input = input
        for index in layers.indices {
            layers[index].step(input, number: stepCount)
            if index + 1 < layers.count { input = layers[index].numbers(of: "h") ?? [] }
        }
        stepCount += 1
    }

    /// The readout `y` of the last step, `[output]`.
    public var readout: [Double] { layers[layers.count - 1].numbers(of: "y") ?? [] }

    /// The probabilities `p` of the last step, `[output]`; nil where no equation gives any.
    public var probabilities: [Double]? { layers[layers.count - 1].numbers(of: "p") }

    /// The numbers of a signal of a layer, counted from 1 at the input, at the last step; nil where the layer has no such signal.
    ///
    /// - Precondition: there is such a layer.
    public func numbers(of signal: String, layer: Int) -> [Double]? {
        precondition((1...layers.count).contains(layer), "layer \(layer) of \(layers.count)")
        return layers[layer - 1].numbers(of: signal)
    }
}

/// Why a network cannot go on step by step.
public enum SteppingError: Error, Sendable, Equatable, CustomStringConvertible {
    /// Some layer runs from the last step to the first.
    case bidirectional

    /// One sentence.
    public var description: String {
        "A bidirectional network cannot go on step by step: one direction begins at the last step, which is not known yet."
    }
}

extension NetworkUnroller {
    /// The network before its first step; initial states have their names in the network.
    ///
    /// - Throws: `SteppingError` for a network that needs its whole sequence at once.
    public func stepper(from initial: [String: [Double]] = [:]) throws(SteppingError) -> NetworkStepper {
        guard !network.isBidirectional else { throw .bidirectional }
        let layers = zip(network.layers, unrollers).map { layer, unroller in
            ProgramStepper(unroller.layout, unroller.packed, initial: network.initial(initial, of: layer))
        }
        return NetworkStepper(layers, stepCount: 0)
    }
}

extension NetworkTrace {
    /// The network as it was behind a step, ready to go on with another input than it had; behind step 0 it has its initial states.
    ///
    /// - Throws: `SteppingError` for a network that needs its whole sequence at once.
    /// - Precondition: `t` lies in `0...stepCount`.
    public func stepper(after t: Int) throws(SteppingError) -> NetworkStepper {
        precondition((0...stepCount).contains(t), "step \(t) of \(stepCount)")
        guard !network.isBidirectional else { throw .bidirectional }
        return NetworkStepper(layers.map { ProgramStepper(after: t, of: $0) }, stepCount: t)
    }
}
