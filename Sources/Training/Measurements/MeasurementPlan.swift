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
    init(_ settings: MeasurementSettings, _ network: Network, batch: Int, steps: Int) {
        validation = settings.validation
        spectra = RecurrentSpectra(network)
        spectraInterval =
            settings.spectra
            ?? Self.interval(
                matrices: spectra.shapes,
                work: batch * steps * network.parameters.reduce(0) { $0 + $1.rows * $1.columns })
    }

    /// What is measured of an update, the first being 1.
    func measures(at update: Int) -> Measures {
        func isDue(_ interval: Int) -> Bool { (update - 1) % interval == 0 }
        return Measures(validation: validation.map(isDue) ?? false, spectra: isDue(spectraInterval), saturation: true)
    }

    /// After how many updates the spectra are due again, so that they take a few per cent of the time.
    ///
    /// All eigenvalues and singular values of a matrix of n rows take about as long as the passes forward and back take for
    /// 25 n³ weights; what each of both takes before the first number is about as much.
    private static func interval(matrices: [ParameterShape], work: Int) -> Int {
        let cost = matrices.reduce(0) { $0 + 25 * $1.rows * $1.rows * $1.columns }
        return min(max(10, 50 * cost / max(1, work)), 1000)
    }
}
