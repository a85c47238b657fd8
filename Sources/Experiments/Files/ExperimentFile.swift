import JSONText

/// An experiment that was read from JSON, with the places of its parts, so that what turns out wrong later is found too.
public struct ExperimentFile: Sendable {
    /// The experiment.
    public let experiment: Experiment
    /// The path of the file, for messages.
    public let path: String?
    private let positions: [ExperimentPlace: FilePosition]

    /// Reads an experiment from JSON.
    ///
    /// - Throws: `ExperimentError` with the line and column of what is wrong.
    public init(json bytes: [UInt8], path: String? = nil) throws(ExperimentError) {
        let value: JSONValue
        do {
            value = try JSONReader.read(bytes)
        } catch {
            throw ExperimentError(.notJSON(error), position: error.position).inFile(path)
        }
        var reader = ExperimentReader()
        do {
            experiment = try reader.readExperiment(value)
        } catch {
            throw error.inFile(path)
        }
        positions = reader.positions
        self.path = path
    }

    /// Reads an experiment from a JSON file.
    ///
    /// - Throws: `ExperimentError` for a file that cannot be read, or with the line and column of what is wrong in it.
    public init(reading path: String) throws(ExperimentError) {
        try self.init(json: TextFile.readBytes(path), path: path)
    }

    /// The same error with the file, and with the line and column of the part that it is about.
    public func located(_ error: ExperimentError) -> ExperimentError {
        error.inFile(path, at: error.place.flatMap { positions[$0] })
    }
}
