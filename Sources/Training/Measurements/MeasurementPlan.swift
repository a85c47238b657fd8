import Cells
import Equations
import Unrolling

/// What is measured at which update: decided by sizes alone, so that every run has the same records.
struct MeasurementPlan: Sendable {
    private let validation: Int?
    private let spectraInterval: Int
    let spectra: RecurrentSpectra

    /// What is measured of one update besides its losses and norms.
    struct Measures {
        let validation: Bool
        let spectra: Bool
        let saturation: Bool

        /// Nothing, for updates that are made again.
        static let none = Measures(validation: false, spectra: false, saturation: false)
    }

    /// A plan for updates from batches of so many sequences of so many steps.
    ///
    /// - Parameter scored: how many characters of a text are not learned from; nil where there is no text.
    init(_ settings: MeasurementSettings, _ network: Network, batch: Int, steps: Int, scored: Int? = nil) {
        validation = settings.validation ?? scored.map { max(1, Self.rarity * $0 / (batch * steps)) }
        spectra = RecurrentSpectra(network)
        spectraInterval =
            settings.spectra
            ?? Self.interval(
                matrices: spectra.shapes, weights: network.parameters.reduce(0) { $0 + $1.rows * $1.columns },
                steps: batch * steps)
    }

    /// What is measured of an update, the first being 1.
    func measures(at update: Int) -> Measures {
        func isDue(_ interval: Int) -> Bool { (update - 1) % interval == 0 }
        return Measures(validation: validation.map(isDue) ?? false, spectra: isDue(spectraInterval), saturation: true)
    }

    /// The validation of a text reads so many times less than the training.
    private static let rarity = 10

    /// After how many updates the spectra are due again, so that they take two or three per cent of the time.
    ///
    /// The eigenvalues and singular values of a matrix of n rows take as long as passes forward and back over about 25 n³
    /// weights, and what else a step takes is as much as some 3000 weights; both were measured.
    private static func interval(matrices: [ParameterShape], weights: Int, steps: Int) -> Int {
        let cost = matrices.reduce(0.0) { $0 + 25 * Double($1.rows * $1.rows * $1.columns) }
        let work = Double(steps) * Double(weights + 3000)
        return Int(min(max(10, 25 * cost / work), 1000))
    }
}
