import Cells
import Equations
import Tasks
import Unrolling

/// An experiment with nothing left open: all that a run needs.
public struct ResolvedExperiment: Sendable, Equatable {
    /// The network, planned for these sizes.
    public let network: Network
    /// The parameters under their names in the network: given, or drawn from the seed, and turned by the knobs.
    public let parameters: ParameterSet
    /// The inputs, targets and initial states.
    public let sequence: InputSequence
    /// What to show for each step, step 1 first.
    public let tokens: [String]
    /// The pieces of text that classes stand for, where the input is a text.
    public let vocabulary: Vocabulary?
    /// Which layer of the network is looked at; nothing that is computed depends on it.
    public internal(set) var layerIndex: Int

    /// The cell of the layer that is looked at.
    public var cell: Cell { network.layers[layerIndex].cell }

    /// That cell, planned.
    public var program: Program { network.layers[layerIndex].program }

    /// The three sizes of that layer.
    public var sizes: Sizes { program.sizes }

    /// What to show for a class: its piece of text, or its number.
    public func classToken(_ number: Int) -> String {
        // A readout of fewer classes than the vocabulary says something else than what comes next.
        guard let vocabulary, vocabulary.pieces.indices.contains(number), sizes.output >= vocabulary.count else {
            return String(number)
        }
        return visibleToken(vocabulary.pieces[number])
    }

    /// What to show for numbers that are read or answered: as many of them as have room, each to three digits.
    public static func token(ofNumbers numbers: [Double]) -> String { numbersToken(numbers) }

    /// What to show for the target of a step, counted from 1: its class, or its numbers; nil for a step without one.
    public func targetToken(at step: Int) -> String? {
        sequence.targets[step - 1].map(classToken) ?? sequence.desired[step - 1].map(numbersToken)
    }
}
