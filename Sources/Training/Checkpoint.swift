import Cells
import Equations
import Experiments
import Glibc
import JSONText
import Matrices
import TensorFiles
import Unrolling

/// A moment of a training as a file: safetensors in float64, so that nothing is rounded, with the experiment and the settings as
/// metadata.
public struct Checkpoint: Sendable {
    /// The settings of the training.
    public let settings: TrainingSettings
    /// How many updates it had made.
    public let updateCount: Int
    let file: SafeTensorsFile

    private static let format = "unroll-training/1"

    /// Reads what a checkpoint says about itself.
    ///
    /// - Throws: `TrainingError` for a file that cannot be read or is no checkpoint.
    public init(reading path: String) throws(TrainingError) {
        do throws(TensorFileError) {
            file = try SafeTensorsFile(path: path)
        } catch {
            throw .file(error)
        }
        guard file.metadata["format"] == Self.format else {
            throw .notACheckpoint(path: path, why: "its format is not '\(Self.format)'.")
        }
        do throws(TrainingError) {
            settings = try TrainingSettings(texts: file.metadata)
        } catch {
            throw .notACheckpoint(path: path, why: error.description)
        }
        guard let count = file.metadata["updates"].flatMap({ Int($0) }), count >= 0 else {
            throw .notACheckpoint(path: path, why: "it does not say how many updates were made.")
        }
        updateCount = count
    }

    /// Whether a file is a checkpoint, whatever its name.
    public static func isCheckpoint(_ path: String) -> Bool {
        var status = stat()
        // What is no regular file can often be read but once.
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return false }
        return (try? SafeTensorsFile(path: path))?.metadata["format"] == format
    }

    /// The training that wrote it.
    ///
    /// - Throws: `TrainingError` where its experiment is missing, or cannot be trained.
    public func trainer() throws(TrainingError) -> Trainer {
        guard let text = file.metadata["experiment"] else {
            throw .notACheckpoint(path: file.path, why: "it has no experiment.")
        }
        let experiment: Experiment
        do throws(ExperimentError) {
            experiment = try ExperimentFile(json: Array(text.utf8)).experiment
        } catch {
            throw .notACheckpoint(path: file.path, why: error.description)
        }
        return try Trainer(experiment, settings)
    }

    /// The state that it holds, for the training that wrote it.
    ///
    /// - Throws: `TrainingError` where a part of the state is missing.
    func state(of trainer: Trainer) throws(TrainingError) -> TrainingState {
        var state = trainer.start
        state.updateCount = updateCount
        state.optimiserCount = file.metadata["optimiser_updates"].flatMap { Int($0) } ?? updateCount
        state.parameters = try set(like: state.parameters, part: "parameters")
        for gain in trainer.resolved.network.batchNormalizationSizes.keys.sorted() {
            state.parameters.statistics[gain] = try statistics(of: gain)
        }
        if let means = state.means { state.means = try set(like: means, part: "means") }
        if let squares = state.squares { state.squares = try set(like: squares, part: "squares") }
        state.carried = try carried(by: trainer)
        return state
    }

    /// Writes a moment of a training; the file appears whole or not at all.
    ///
    /// - Throws: `TrainingError` for a file that cannot be written.
    public static func write(_ state: TrainingState, of trainer: Trainer, to path: String) throws(TrainingError) {
        var metadata = trainer.settings.texts
        metadata["format"] = format
        metadata["measurements"] = trainer.settings.measurements.text
        metadata["experiment"] = trainer.experiment.json(layout: .compact)
        metadata["updates"] = String(state.updateCount)
        metadata["optimiser_updates"] = String(state.optimiserCount)
        var written = tensors(state.parameters, part: "parameters")
        for (gain, running) in state.parameters.statistics.sorted(by: { $0.key < $1.key }) {
            written.append(WritableTensor(name: "statistics/\(gain)/means", matrix: running.means))
            written.append(WritableTensor(name: "statistics/\(gain)/variances", matrix: running.variances))
        }
        if let means = state.means { written += tensors(means, part: "means") }
        if let squares = state.squares { written += tensors(squares, part: "squares") }
        written += tensors(of: state.carried)
        do throws(TensorFileError) {
            try SafeTensorsWriter(precision: .float64, metadata: metadata).write(written, to: path)
        } catch {
            throw .file(error)
        }
    }

    /// The running statistics of a batch normalisation; nil where there were none yet.
    private func statistics(of gain: String) throws(TrainingError) -> RunningStatistics? {
        guard file.tensor(named: "statistics/\(gain)/means") != nil else { return nil }
        do throws(TensorFileError) {
            return RunningStatistics(
                means: try file.matrix(named: "statistics/\(gain)/means"),
                variances: try file.matrix(named: "statistics/\(gain)/variances"))
        } catch {
            throw .file(error)
        }
    }

    private static func tensors(_ set: ParameterSet, part: String) -> [WritableTensor] {
        set.shapes.map { WritableTensor(name: "\(part)/\($0.name)", matrix: set[$0.name]) }
    }

    private func set(like shapes: ParameterSet, part: String) throws(TrainingError) -> ParameterSet {
        var set = shapes
        for shape in shapes.shapes {
            set[shape.name] = try matrix("\(part)/\(shape.name)", rows: shape.rows, columns: shape.columns)
        }
        return set
    }

    /// A matrix of this shape, every number as it was.
    func matrix(_ name: String, rows: Int, columns: Int) throws(TrainingError) -> Matrix {
        let matrix: Matrix
        do throws(TensorFileError) {
            matrix = try file.matrix(named: name)
        } catch {
            throw .file(error)
        }
        guard file.tensor(named: name)?.elementType == .float64 else {
            throw .notACheckpoint(path: file.path, why: "'\(name)' is rounded.")
        }
        guard matrix.rows == rows, matrix.columns == columns else {
            throw .otherTraining(
                path: file.path, why: "'\(name)' is \(matrix.rows) × \(matrix.columns), not \(rows) × \(columns).")
        }
        return matrix
    }
}
