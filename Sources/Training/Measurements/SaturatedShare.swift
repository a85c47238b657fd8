import Analysis
import Cells
import Unrolling

/// How much of a signal is saturated: units whose function lets less than a twentieth of its largest slope through, and units of
/// a ReLU that are off.
public struct SaturatedShare: Sendable, Equatable {
    /// The signal's name in the network.
    public let signal: String
    /// The share of its units and steps, from 0 to 1.
    public let share: Double

    /// Those of all signals of a run that can saturate, layer after layer.
    static func all(of run: NetworkTrace) -> [SaturatedShare] {
        places(in: run.network).compactMap { place in
            let trace = run.layers[place.layer]
            return trace.program.signal(place.signal).flatMap { Saturation.closedShare(trace, signal: $0) }
                .map { SaturatedShare(signal: run.network.layers[place.layer].name(of: place.signal), share: $0) }
        }
    }

    /// The same for one sequence of a batch whose values at these places were looked at.
    static func all(ofValues values: [[Double]], at places: [BatchUnroller.Place], in network: Network)
        -> [SaturatedShare]
    {
        zip(places, values).compactMap { place, values in
            let layer = network.layers[place.layer]
            return layer.program.signal(place.signal)
                .flatMap { Saturation.closedShare(ofValues: values, of: $0, in: layer.program) }
                .map { SaturatedShare(signal: layer.name(of: place.signal), share: $0) }
        }
    }

    /// The signals of a network that can saturate.
    static func places(in network: Network) -> [BatchUnroller.Place] {
        network.layers.enumerated().flatMap { index, layer in
            layer.program.signals.filter { Saturation.isClosable($0, in: layer.program) }
                .map { BatchUnroller.Place(layer: index, signal: $0.name) }
        }
    }
}
