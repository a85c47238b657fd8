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
    /// - Parameters:
    ///   - scored: how many characters of a text are not learned from; nil where there is no text.
    ///   - readsOwnAnswers: whether the network is not always told the truth: then the gap to what it does alone is measured.
    init(
        _ settings: MeasurementSettings, _ network: Network, batch: Int, steps: Int, scored: Int? = nil,
        readsOwnAnswers: Bool = false
    ) {
        let read = scored ?? (readsOwnAnswers ? settings.validationSequences * steps : nil)
        validation = settings.validation ?? read.map { max(1, Self.rarity * $0 / (batch * steps)) }
        spectra = RecurrentSpectra(network)
        spectraInterval =
            settings.spectra
            ?? Self.interval(
                matrices: spectra.shapes, weights: network.parameters.reduce(0) { $0 + $1.rows * $1.columns },
                batch: batch, steps: steps)
    }

    /// What is measured of an update, the first being 1.
    func measures(at update: Int) -> Measures {
        func isDue(_ interval: Int) -> Bool { (update - 1) % interval == 0 }
        return Measures(validation: validation.map(isDue) ?? false, spectra: isDue(spectraInterval), saturation: true)
    }

    /// The validation reads so many times less than the training.
    private static let rarity = 10

    /// After how many updates the spectra are due again, so that they take two or three per cent of the time.
    ///
    /// The unit is what a weight takes in the passes of a batch of sequences side by side: a step takes 22 000 of them besides, and
    /// the eigenvalues and singular values of a matrix of n rows 15 n³ + 1000 n²; that is what was measured.
    private static func interval(matrices: [ParameterShape], weights: Int, batch: Int, steps: Int) -> Int {
        let cost = matrices.reduce(0.0) { $0 + Double($1.rows * $1.columns) * Double(15 * $1.rows + 1000) }
        let work = Double(steps) * (22_000 + Double(batch) * Double(weights))
        return Int(min(max(10, 40 * cost / work), 1000))
    }
}
