import Cells

/// What a layer of a network is made of.
public struct LayerPlan: Sendable, Hashable {
    /// The cell.
    public var cell: Cell
    /// Units per signal and direction.
    public var hidden: Int
    /// What φ stands for.
    public var activation: Activation
    /// One direction, or both; each has parameters and states of its own.
    public var directions: [Direction]

    /// A layer of a cell.
    public init(_ cell: Cell, hidden: Int, activation: Activation = .tanh, directions: [Direction] = [.forward]) {
        self.cell = cell
        self.hidden = hidden
        self.activation = activation
        self.directions = directions
    }
}
