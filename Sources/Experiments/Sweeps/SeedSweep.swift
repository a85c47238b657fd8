import Cells
import Unrolling

/// The gradient curves of one experiment with many seeds, for each of several activations: what is luck, and what is the network.
///
/// The same request gives the same curves, however many threads work on it.
public struct SeedSweep: Sendable, Equatable {
    /// The signal whose gradient was recorded, in the layer nearest to the readout.
    public let signal: String
    /// The seeds.
    public let seeds: [UInt64]
    /// The curves of each activation.
    public let results: [Curves]

    /// The curves of all seeds with one activation.
    public struct Curves: Sendable, Equatable {
        /// What φ stood for.
        public let activation: Activation
        /// `‖∂L/∂s[t]‖`, `[seeds × steps]`, step 1 first.
        public let norms: [[Double]]
    }

    /// Runs all networks of a request; nil where it was cancelled.
    ///
    /// - Parameters:
    ///   - threads: how many threads work on it; by default one per processor, and a single one for a few networks.
    ///   - progress: is told how many networks have run, from 1 on; on the threads that run them, one call at a time.
    ///   - isCancelled: is asked between the networks, on the calling thread.
    /// - Throws: what is wrong with the experiment of the first network that cannot be run.
    public init?(
        _ request: SeedSweepRequest, threads: Int? = nil, progress: @Sendable (Int) -> Void = { _ in },
        isCancelled: @Sendable () -> Bool = { false }
    ) throws(ExperimentError) {
        let activations = try request.resolvedActivations()
        let seeds = request.seeds
        let workers = ParallelWork(count: activations.count * seeds.count, threads: threads)
        let curves = try workers.results(progress: progress, isCancelled: isCancelled) {
            index, workspace throws(ExperimentError) in
            let activation = activations[index / seeds.count]
            return try request.norms(seed: seeds[index % seeds.count], activation: activation, workspace: workspace)
        }
        guard let curves else { return nil }
        signal = request.signal
        self.seeds = seeds
        results = activations.enumerated().map { place, activation in
            Curves(activation: activation, norms: Array(curves[(place * seeds.count)..<((place + 1) * seeds.count)]))
        }
    }
}
