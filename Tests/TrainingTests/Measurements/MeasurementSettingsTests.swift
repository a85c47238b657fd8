import Experiments
import Foundation
import Testing

@testable import Training

struct MeasurementSettingsTests {
    @Test(arguments: ["", "validate=3", "sequences=7", "validate=1 sequences=2 spectra=4"])
    func whatIsWrittenReadsBackToTheSame(text: String) throws {
        #expect(try MeasurementSettings(text).text == text)
    }

    @Test(arguments: [
        ("validat=3", "Unknown setting of 'measurements' 'validat'. Did you mean 'validate'?"),
        ("spectra=0", "'spectra' must be a whole number from 1 on, not '0'."),
    ])
    func whatIsWrongIsNamed(text: String, message: String) {
        let error = #expect(throws: TrainingError.self) { try MeasurementSettings(text) }
        #expect(error?.description == message)
    }

    @Test func aTrainerRefusesWhatIsOutOfRange() throws {
        var settings = TrainingSettings()
        settings.measurements.validationSequences = 0
        let error = #expect(throws: TrainingError.self) { try Trainer(TrainingFixtures.recall(), settings) }
        #expect(error?.description == "'sequences' must be a whole number from 1 on, not '0'.")
    }

    @Test func aCheckpointKeepsThemAndGoesOnWithOthers() throws {
        var settings = TrainingSettings()
        settings.measurements = try MeasurementSettings("validate=9")
        let experiment = try TrainingFixtures.recall()
        let trainer = try Trainer(experiment, settings)
        let path = TrainingFixtures.temporaryPath("measurements")
        defer { try? FileManager.default.removeItem(atPath: path) }
        try Checkpoint.write(trainer.start, of: trainer, to: path)
        let checkpoint = try Checkpoint(reading: path)
        #expect(checkpoint.settings == settings)
        #expect(try checkpoint.resumption(by: Trainer(experiment)).state == trainer.start)
    }
}
