import Cells
import Matrices

/// Which outputs of the layers below others are left out of a run, unit by unit and step by step, as in PyTorch: those of every layer
/// but the last.
///
/// Dropout is of N. Srivastava et al.: Dropout, a simple way to prevent neural networks from overfitting, 2014; that it spares what
/// goes from step to step is of W. Zaremba et al.: Recurrent neural network regularization, 2014.
public struct DropoutMask: Sendable, Equatable {
    /// What the outputs of each layer but the last are multiplied by, `[steps × outputs]`, those of both directions side by side: 0, or
    /// 1/(1 − p), so that what the layer above reads is the same on average as without dropout.
    private let factors: [[Double]]

    /// A mask for a network over so many steps, drawn with probability p of leaving a unit out; a layer's numbers are drawn step after
    /// step, so that the mask of a shorter sequence is the beginning of that of a longer one.
    ///
    /// - Parameter generator: the generator of a layer, counted from 1 at the input.
    /// - Precondition: `0 ≤ p < 1`.
    public init(
        _ network: Network, steps: Int, probability p: Double, generator: (_ layer: Int) -> SeededGenerator
    ) {
        precondition(p >= 0 && p < 1, "a dropout of \(p)")
        let kept = 1 / (1 - p)
        factors = (1..<max(network.depth, 1)).map { number in
            var generator = generator(number)
            let width = network.outputSize(ofLayer: number)
            return (0..<(steps * width)).map { _ in generator.nextUniform() < p ? 0 : kept }
        }
    }

    /// The factors of a layer, `[steps × outputs]`; nil for the last one, and for none.
    public func factors(ofLayer number: Int) -> [Double]? {
        factors.indices.contains(number - 1) ? factors[number - 1] : nil
    }
}

extension Network {
    /// How many hidden units a layer has, those of both directions together.
    func outputSize(ofLayer number: Int) -> Int {
        layers.filter { $0.number == number }.reduce(0) { $0 + ($1.program.signal("h")?.size ?? 0) }
    }
}
