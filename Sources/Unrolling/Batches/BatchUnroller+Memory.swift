import Cells
import Equations

extension BatchUnroller {
    /// How many numbers a batch of so many sequences of so many steps takes at once: the values and gradients of those that run side by
    /// side, in each strand that has a thread, and the gradients of the parameters of all strands.
    ///
    /// It is counted in Float64, because the product of sizes can be larger than an Int.
    public static func recordedNumbers(of network: Network, sequences: Int, steps: Int) -> Double {
        let lanes = network.normalizesBatches ? RecordLayout.padded(sequences) : Self.lanes
        let strands = min((sequences + lanes - 1) / lanes, mostStrands)
        let programs = network.layers.map(\.program) + [network.readout].compactMap(\.self)
        let frames = programs.reduce(0.0) { sum, program in
            sum + 2 * Double(program.frameSize) * Double(steps + program.longestLag) * Double(lanes)
        }
        let parameters = network.parameters.reduce(0.0) { $0 + Double($1.rows) * Double($1.columns) }
        return BatchStrand.rounding * frames * Double(min(strands, Parallel.cores)) + parameters * Double(strands)
    }
}
