import Cells

/// The layers that an experiment asks for, from the input on; direction is not theirs to say.
public enum RequestedLayers: Sendable, Hashable {
    /// So many layers of the experiment's cell.
    case alike(Int)
    /// Layers that differ.
    case each([RequestedLayer])

    /// The most layers that a network may have.
    public static let limit = 100

    /// How many layers are asked for.
    public var count: Int {
        switch self {
        case .alike(let count): count
        case .each(let layers): layers.count
        }
    }

    /// The same layers without one thing that they say about themselves, so that the experiment says it for all.
    public func without<Value>(_ part: WritableKeyPath<RequestedLayer, Value?>) -> RequestedLayers {
        guard case .each(var layers) = self else { return self }
        for index in layers.indices { layers[index][keyPath: part] = nil }
        return .each(layers)
    }

    /// The layers one by one.
    ///
    /// - Complexity: O(`count`), so that it has to be checked before.
    var all: [RequestedLayer] {
        switch self {
        case .alike(let count): Array(repeating: RequestedLayer(), count: count)
        case .each(let layers): layers
        }
    }
}

/// What an experiment says about one layer; what it leaves out is as the experiment says for all.
public struct RequestedLayer: Sendable, Hashable {
    /// The cell.
    public var cell: CellChoice?
    /// Units per signal and direction.
    public var hidden: Int?
    /// φ.
    public var activation: Activation?

    /// A layer that says so much about itself.
    public init(cell: CellChoice? = nil, hidden: Int? = nil, activation: Activation? = nil) {
        self.cell = cell
        self.hidden = hidden
        self.activation = activation
    }
}
