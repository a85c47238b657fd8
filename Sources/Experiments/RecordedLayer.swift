import Cells
import Unrolling

/// One direction of one layer of a network that has run.
public struct RecordedLayer: Sendable {
    /// The layer.
    public let layer: NetworkLayer
    /// The recording.
    public let trace: Trace

    /// What it is called on a screen: "layer 2", or "layer 2 ←" where both directions are there.
    public var label: String { layer.label }

    /// The cell.
    public var cell: Cell { layer.cell }

    /// The name in files of a signal, a state or a parameter: `layer2.reverse.h`; as it is in a network of one layer.
    public func name(of name: String) -> String { layer.name(of: name) }
}
