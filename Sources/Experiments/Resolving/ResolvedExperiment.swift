import Cells
import Equations
import Unrolling

/// An experiment with nothing left open: all that a run needs.
public struct ResolvedExperiment: Sendable, Equatable {
    /// The cell.
    public let cell: Cell
    /// The cell, planned for these sizes.
    public let program: Program
    /// The parameters: given, or drawn from the seed, and turned by the knobs.
    public let parameters: ParameterSet
    /// The inputs, targets and initial states.
    public let sequence: InputSequence
    /// What to show for each step, step 1 first.
    public let tokens: [String]
    /// The characters that classes stand for, where the input is a text.
    public let vocabulary: Vocabulary?

    /// The three sizes.
    public var sizes: Sizes { program.sizes }

    /// What to show for a class: its character, or its number.
    public func classToken(_ number: Int) -> String {
        guard let vocabulary, vocabulary.characters.indices.contains(number) else { return String(number) }
        return visibleToken(vocabulary.characters[number])
    }
}
