import Experiments
import Foundation
import Training

/// Texts to learn from.
enum TextFixtures {
    /// A little prose of 24 kinds of characters.
    static let prose = String(
        repeating: "one must be careful of books and what is inside them, for words have the power to change us. ",
        count: 6)

    /// A text in windows, read by eight units.
    static func experiment(
        _ cell: String = "gru", window: Int = 8, layers: Int = 1, text: String = prose
    ) throws -> Experiment {
        var experiment = Experiment(
            cell: .catalogue(cell), input: .windows(WindowedText(try WholeText(text), window: window)))
        experiment.layers = .alike(layers)
        // This one needs as many units as there are inputs.
        experiment.sizes.hidden = cell == "sru" ? nil : 8
        return experiment
    }

    /// Settings of a batch with carried states or without.
    static func settings(batch: Int = 1, carry: Bool, validation: Double = 0.1) -> TrainingSettings {
        var settings = TrainingSettings()
        settings.batch = batch
        settings.carry = carry
        settings.validation = validation
        return settings
    }
}

/// The natural logarithm.
func logarithm(_ value: Double) -> Double { log(value) }
