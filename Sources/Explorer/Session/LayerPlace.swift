import Experiments
import Unrolling

/// A layer in one of its directions.
public struct LayerPlace: Sendable, Hashable {
    /// The number of the layer, from 1 at the input.
    public var number: Int
    /// Which way through time it goes.
    public var direction: Direction

    /// A layer of this number and direction.
    public init(number: Int, direction: Direction) {
        self.number = number
        self.direction = direction
    }
}

extension RecordedLayer {
    /// Where it is in its network.
    var place: LayerPlace { LayerPlace(number: layer.number, direction: layer.direction) }
}

extension Run {
    /// How many layers there are, the directions of one counted together.
    var depth: Int { layers.last?.layer.number ?? 1 }

    /// Whether layers run both ways.
    var isBidirectional: Bool { layers.contains { $0.layer.direction == .backward } }

    /// The same run, looking at a layer, or at the nearest that there is.
    func looking(at place: LayerPlace?) -> Run {
        guard let place else { return self }
        let number = min(max(place.number, 1), depth)
        let candidates = layers.indices.filter { layers[$0].layer.number == number }
        let index = candidates.first { layers[$0].layer.direction == place.direction } ?? candidates.first
        guard let index, index != layerIndex else { return self }
        return looking(at: index)
    }

    /// Which layer is looked at, in words; nil where there is but one.
    var layerText: String? {
        guard layers.count > 1 else { return nil }
        let arrow = layer.layer.direction == .forward ? "→" : "←"
        return "layer \(layer.layer.number) of \(depth)" + (isBidirectional ? " \(arrow)" : "")
    }
}
