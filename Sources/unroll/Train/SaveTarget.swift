import Experiments
import Explorer
import TrainedModels

/// Where a trained network goes, and in which format.
struct SaveTarget {
    private let path: String
    /// Whether it is a file for PyTorch, and not an experiment.
    let isModel: Bool

    /// - Throws: `Failure` for a name whose ending is of no format.
    init(_ path: String) throws {
        self.path = path
        isModel = TrainedModel.isModel(path)
        guard isModel || path.lowercased().hasSuffix(".json") else {
            throw Failure(sentence: "'\(path)' must end in .safetensors or .json.", status: 64)
        }
    }

    /// Finds out before hours of training whether the format has such a network.
    ///
    /// - Throws: `Failure` if it does not.
    func check(_ loaded: LoadedExperiment) throws {
        guard isModel else { return }
        do throws(TrainedModelError) {
            _ = try SavedModel(loaded.experiment)
        } catch {
            if case .experiment(let experimentError) = error.reason { throw loaded.failure(experimentError) }
            throw Failure(
                sentence: "\(error.description) Save it as .json, which has every cell.", status: error.exitStatus)
        }
    }

    /// Writes the network.
    ///
    /// - Throws: `Failure` if that is not possible.
    func write(_ experiment: Experiment) throws {
        guard isModel else {
            if case .failed(let sentence) = Files.write(experiment.json() + "\n", to: path) {
                throw Failure(sentence: sentence, status: 73)
            }
            return
        }
        do throws(TrainedModelError) {
            try SavedModel(experiment).write(to: path)
        } catch {
            throw Failure(sentence: error.description, status: error.exitStatus)
        }
    }
}
