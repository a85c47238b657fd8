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
        zip(run.network.layers, run.layers).flatMap { layer, trace in
            trace.program.signals.compactMap { signal in
                Saturation.closedShare(trace, signal: signal).map {
                    SaturatedShare(signal: layer.name(of: signal.name), share: $0)
                }
            }
        }
    }
}
