/// A number that the loss has a gradient with respect to.
///
/// Layers are counted from 0 in the order of the network's layers; names are those of the layer's program.
public enum GradientPlace: Sendable, Hashable {
    /// An entry of a parameter, row and column from 0; a vector has one column.
    case parameter(String, row: Int, column: Int, layer: Int)
    /// A unit of a signal, from 0, at a step, from 1: what everything that reads it sees there.
    case signal(String, unit: Int, step: Int, layer: Int)
    /// A unit of the argument of a signal's function at a step.
    case preActivation(String, unit: Int, step: Int, layer: Int)
    /// A unit of a signal before the first step.
    case initialState(String, unit: Int, layer: Int)
    /// A number of the network's input at a step; of a layer's own input, `signal("x", …)`.
    case input(Int, step: Int)

    /// What it belongs to.
    var group: GradientGroup {
        switch self {
        case .parameter(let name, _, _, let layer): GradientGroup(.parameter(name), layer: layer)
        case .signal(let name, _, let step, let layer): GradientGroup(.signal(name, step: step), layer: layer)
        case .preActivation(let name, _, let step, let layer):
            GradientGroup(.preActivation(name, step: step), layer: layer)
        case .initialState(let name, _, let layer): GradientGroup(.initialState(name), layer: layer)
        case .input(_, let step): GradientGroup(.input(step: step), layer: 0)
        }
    }

    /// Its row and column in what it belongs to.
    var position: Position {
        switch self {
        case .parameter(_, let row, let column, _): Position(row: row, column: column)
        case .signal(_, let unit, _, _), .preActivation(_, let unit, _, _), .initialState(_, let unit, _):
            Position(row: unit, column: 0)
        case .input(let number, _): Position(row: number, column: 0)
        }
    }

    /// A row and a column, from 0.
    struct Position {
        let row: Int
        let column: Int
    }
}

/// Numbers with a gradient that belong together: a parameter, or a vector at one step.
struct GradientGroup: Sendable, Hashable {
    let kind: Kind
    let layer: Int

    init(_ kind: Kind, layer: Int) {
        self.kind = kind
        self.layer = layer
    }

    /// The kinds of groups.
    enum Kind: Sendable, Hashable {
        case parameter(String)
        case signal(String, step: Int)
        case preActivation(String, step: Int)
        case initialState(String)
        case input(step: Int)
    }
}
