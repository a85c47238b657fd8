import Equations
import Experiments
import TensorFiles

/// Why an experiment cannot be trained, or a training cannot go on from a checkpoint.
public enum TrainingError: Error, Sendable, Equatable {
    /// The experiment cannot be run.
    case experiment(ExperimentError)
    /// No step has a loss.
    case nothingToLearn
    /// Several sequences are asked for, but there is one.
    case singleSequence(batch: Int)
    /// There is nothing of this name.
    case unknownName(String, what: String, known: [String])
    /// A number that cannot be used.
    case unsuitable(String, text: String, expected: String)
    /// The file of a checkpoint cannot be read or written.
    case file(TensorFileError)
    /// The file is no checkpoint, or lacks a part of one.
    case notACheckpoint(path: String, why: String)
    /// The checkpoint is of another training.
    case otherTraining(path: String, why: String)

    /// A branch of a training has another network.
    case otherNetwork

    /// What the program ends with.
    public var exitStatus: Int32 {
        switch self {
        case .experiment(let error): error.exitStatus
        case .nothingToLearn, .singleSequence, .unknownName, .unsuitable, .otherTraining, .otherNetwork: 64
        case .file(let error):
            switch error.reason {
            case .file(.unwritable): 73
            case .file: 66
            default: 65
            }
        case .notACheckpoint: 65
        }
    }
}

extension TrainingError: CustomStringConvertible {
    /// One sentence.
    public var description: String {
        switch self {
        case .experiment(let error): error.description
        case .nothingToLearn: "There is nothing to learn: no step of the experiment has a loss."
        case .singleSequence(let batch):
            "A batch of \(batch) sequences needs a task, which has sequences without end; the experiment has one sequence."
        case .unknownName(let name, let what, let known):
            "Unknown \(what) '\(name)'."
                + (nearestName(to: name, in: known).map { " Did you mean '\($0)'?" }
                    ?? (known.isEmpty ? " There is none." : " There is: \(known.joined(separator: ", "))."))
        case .unsuitable(let name, let text, let expected): "'\(name)' must be \(expected), not '\(text)'."
        case .file(let error): error.description
        case .notACheckpoint(let path, let why): "\(path): This is no checkpoint of a training: \(why)"
        case .otherNetwork: "A branch of a training has the same network: the same cells, layers and sizes."
        case .otherTraining(let path, let why): "\(path): This is a checkpoint of another training: \(why)"
        }
    }
}
