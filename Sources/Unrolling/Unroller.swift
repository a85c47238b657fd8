import Cells

/// Runs a program over a sequence: forward, then back through time.
public struct Unroller: Sendable {
    /// The program.
    public var program: Program { layout.program }
    /// Its parameters.
    public let packed: PackedParameters
    let layout: RecordLayout
    private let workspace: Workspace

    /// What a trace holds beside values, total gradients and losses.
    public struct Contents: OptionSet, Sendable {
        /// The bits.
        public let rawValue: Int
        /// Contents of these bits.
        public init(rawValue: Int) { self.rawValue = rawValue }
        /// The gradients with respect to the inputs.
        public static let inputGradients = Contents(rawValue: 1)
        /// The direct part of every gradient.
        public static let directGradients = Contents(rawValue: 2)
        /// Everything.
        public static let all: Contents = [.inputGradients, .directGradients]
    }

    /// An unroller of a program with these parameters; traces are recorded in the workspace's memory.
    public init(_ program: Program, _ packed: PackedParameters, workspace: Workspace = Workspace()) {
        layout = RecordLayout(program)
        self.packed = packed
        self.workspace = workspace
    }

    /// Runs the program over a sequence.
    ///
    /// - Precondition: the sequence has at least one step, inputs of the program's size, and targets below the size of `y`.
    public func trace(_ sequence: InputSequence, contents: Contents = .all) -> Trace {
        precondition(sequence.stepCount > 0, "a sequence without steps")
        let stage = stage(sequence, contents: contents)
        stage.writeInputs()
        stage.forward()
        stage.seedLosses()
        stage.reverseDirect()
        stage.reverseTotal(inputs: contents.contains(.inputGradients))
        stage.addProbabilityGradients()
        return stage.trace(above: nil)
    }

    /// The program on its way over a sequence, above so many layers, nothing computed yet.
    func stage(
        _ sequence: InputSequence, direction: Direction = .forward, layersBelow: Int = 0, contents: Contents
    ) -> Stage {
        Stage(
            layout, packed, direction: direction, sequence, layersBelow: layersBelow, contents: contents,
            workspace: workspace)
    }
}
