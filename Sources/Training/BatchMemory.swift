import Analysis
import Cells
import Equations
import Experiments
import Unrolling

/// How much memory the updates of a training take, and whether there is as much.
struct BatchMemory {
    let network: Network
    let cures: Cures
    /// The steps of a long sequence.
    let steps: Int

    private static let bytesPerNumber = 8.0

    /// The bytes that an update from so many sequences takes.
    func bytes(batch: Int) -> Double {
        let run = MemoryEstimate(network, steps: steps).bytes
        guard BatchGradient.runsSideBySide(count: batch, cures) else {
            // Each thread has a run of its own, and each sequence a gradient.
            let gradients = Double(batch) * Self.bytesPerNumber * parameters
            return run * Double(min(batch, Parallel.cores)) + gradients + sequences(batch)
        }
        let recorded = BatchUnroller.recordedNumbers(of: network, sequences: batch, steps: steps)
        return run + Self.bytesPerNumber * recorded + sequences(batch)
    }

    /// The largest batch, no larger than this one, that fits; 0 where none does.
    func largestBatch(upTo batch: Int, within limit: Double) -> Int {
        var (fits, tooLarge) = (0, batch + 1)
        while tooLarge - fits > 1 {
            let middle = (fits + tooLarge) / 2
            if bytes(batch: middle) <= limit { fits = middle } else { tooLarge = middle }
        }
        return fits
    }

    /// - Throws: `TrainingError` if an update needs more memory than there is.
    func check(batch: Int, limit: Double = memoryLimit()) throws(TrainingError) {
        let bytes = bytes(batch: batch)
        guard bytes > limit else { return }
        throw .tooMuchMemory(
            batch: batch, steps: steps, bytes: bytes, limit: limit, fits: largestBatch(upTo: batch, within: limit))
    }

    private var parameters: Double {
        network.parameters.reduce(0) { $0 + Double($1.rows) * Double($1.columns) }
    }

    /// What is read and answered: drawn once, and as the network reads it.
    private func sequences(_ batch: Int) -> Double {
        let read = network.layers[0].program.input.size
        let answered = (network.readout ?? network.layers[network.topIndex].program).signal("y")?.size ?? 0
        let numbers = Double(read + answered) + Self.perStep
        return 2 * Self.bytesPerNumber * Double(batch) * Double(steps) * numbers
    }

    /// What a step has besides its numbers: whether it has a class, and where its numbers are.
    private static let perStep = 8.0
}
