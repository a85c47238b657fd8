import Cells
import Equations

/// One direction of one layer of a network.
public struct NetworkLayer: Sendable, Hashable {
    /// The number of the layer, from 1 at the input.
    public let number: Int
    /// Which way through time it goes.
    public let direction: Direction
    /// The cell.
    public let cell: Cell
    /// The cell, planned; the last layer of a network in one direction has the readout in it.
    public let program: Program
    /// What the names of its signals, states and parameters begin with in the network; nothing in a network of one layer.
    public let prefix: LayerPrefix
    /// What it is called on a screen: "layer 2", or "layer 2 ←" where both directions are there.
    public let label: String
    /// Names that are the network's own: those of the readout.
    private let plainNames: Set<String>

    init(_ plan: LayerPlan, number: Int, direction: Direction, program: Program, prefix: LayerPrefix, hasReadout: Bool)
    {
        self.number = number
        self.direction = direction
        self.program = program
        self.prefix = prefix
        cell = plan.cell
        let arrow = direction == .forward ? " →" : " ←"
        label = "layer \(number)" + (plan.directions.count > 1 ? arrow : "")
        plainNames = hasReadout ? Self.readoutNames(of: program.equations) : []
    }

    /// The name in the network of a signal, a state or a parameter of the program.
    public func name(of name: String) -> String {
        plainNames.contains(name) ? name : prefix.text + name
    }

    /// The signals of the readout, and the parameters that no other equation uses.
    private static func readoutNames(of equations: [Equation]) -> Set<String> {
        let readout: Set = ["y", "p"]
        func parameters(_ isIncluded: (Equation) -> Bool) -> Set<String> {
            Set(equations.filter(isIncluded).flatMap { $0.formula.parameterNames })
        }
        return readout.union(
            parameters { readout.contains($0.signal) }.subtracting(parameters { !readout.contains($0.signal) }))
    }
}

/// What the names of a layer's parameters begin with: nothing, `layer2.` or `layer2.reverse.`.
public struct LayerPrefix: Sendable, Hashable {
    /// The prefix as it is written, its last dot included.
    public let text: String

    /// The prefix without its last dot: `layer2.reverse`.
    public var key: String { String(text.dropLast()) }

    /// The prefix of a network that has but one layer in one direction.
    public static let none = LayerPrefix(text: "")

    /// The prefix of a direction of a layer.
    public init(layer: Int, _ direction: Direction) {
        text = "layer\(layer)." + (direction == .backward ? "reverse." : "")
    }

    private init(text: String) { self.text = text }

    /// A name in a network without the prefix of its layer.
    public static func nameWithoutPrefix(_ name: String) -> String {
        name.lastIndex(of: ".").map { String(name[name.index(after: $0)...]) } ?? name
    }
}
