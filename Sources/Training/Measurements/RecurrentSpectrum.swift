import Analysis
import Cells
import Equations
import Matrices
import Unrolling

/// ρ and σ_max of a matrix that acts on an earlier state.
public struct RecurrentSpectrum: Sendable, Equatable {
    /// The matrix as the equations write it, under its name in the network: `W_hh`, `upper(W_hh)`, `layer2.W_hi`.
    public let name: String
    /// ρ, the largest modulus of an eigenvalue; nil for a matrix that is not square, NaN where an entry is not finite.
    public let spectralRadius: Double?
    /// σ_max, the largest singular value.
    public let sigmaMax: Double
}

/// The matrices of a network that act on earlier states, as its equations have it.
struct RecurrentSpectra: Sendable {
    private let sources: [Source]

    private struct Source: Sendable {
        let layer: NetworkLayer
        let factor: RecurrentFactor
    }

    init(_ network: Network) {
        sources = network.layers.flatMap { layer in
            RecurrentFactor.all(of: layer.program).map { Source(layer: layer, factor: $0) }
        }
    }

    /// The shapes of all of them.
    var shapes: [ParameterShape] {
        sources.compactMap { $0.layer.program.parameter($0.factor.matrix.name) }
    }

    /// What they are among these parameters.
    func measured(_ parameters: ParameterSet) -> [RecurrentSpectrum] {
        sources.map { source in
            let name = source.layer.name(of: source.factor.matrix.name)
            let matrix = source.factor.acting(parameters[name], in: source.layer.program)
            return RecurrentSpectrum(
                name: source.factor.text(of: name), spectralRadius: matrix.isSquare ? matrix.spectralRadius() : nil,
                sigmaMax: matrix.spectralNorm())
        }
    }
}
