import Equations
import Experiments
import TensorFiles
import Unrolling

/// Why an experiment cannot be trained, or a training cannot go on from a checkpoint.
public enum TrainingError: Error, Sendable, Equatable {
    /// The experiment cannot be run.
    case experiment(ExperimentError)
    /// No step has a loss.
    case nothingToLearn
    /// Several sequences are asked for, but there is one.
    case singleSequence(batch: Int)
    /// The part of a text that is learned from has too few characters for the windows of so many readers.
    case textTooShort(characters: Int, window: Int, readers: Int)
    /// The part of a text that is not learned from has no character to tell.
    case noValidation(characters: Int, share: Double)
    /// States are to be carried, but there is no text in windows.
    case nothingToCarry
    /// The network cannot go on where it ended.
    case cannotCarry(StateCarrierError)
    /// A clock would begin anew within its period.
    case windowAgainstClock(window: Int, period: Int)
    /// The network could not read its own answers.
    case readsNoAnswers(forcing: String)
    /// A network normalises over the sequences of a batch, and a batch has but one.
    case nothingToNormalizeOver
    /// What treats each sequence by itself is asked for where the sequences of a batch are normalised together.
    case notWithBatchNormalization(String)
    /// Outputs are to be left out between layers, but there is one layer.
    case nothingToDropOut
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
        case .nothingToLearn, .singleSequence, .textTooShort, .noValidation, .nothingToCarry, .cannotCarry,
            .windowAgainstClock, .readsNoAnswers, .nothingToNormalizeOver, .nothingToDropOut,
            .notWithBatchNormalization, .unknownName,
            .unsuitable, .otherTraining, .otherNetwork:
            64
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
            "A batch of \(batch) sequences needs a task, which has sequences without end, or a text in windows; the experiment "
                + "has one sequence."
        case .textTooShort(let characters, let window, let readers):
            "The \(characters) characters that are learned from are too few for "
                + (readers == 1
                    ? "a window of \(window)" : "\(readers) windows of \(window), one for each of the batch")
                + " and a character behind; set a smaller window."
        case .noValidation(let characters, let share):
            "Of \(characters) characters a share of \(share) leaves fewer than 2 to validate with; 0 is no validation."
        case .nothingToCarry: "States are carried from window to window of a text; this experiment has none in windows."
        case .cannotCarry(let error): error.description
        case .windowAgainstClock(let window, let period):
            "With carried states a window must be a multiple of \(period) steps, the period of the cell's clock, not \(window)."
        case .readsNoAnswers(let forcing):
            "Forcing '\(forcing)' needs a network that goes forward and answers with what it reads next: on a text, a series of "
                + "numbers, or a task such as reber or sine."
        case .nothingToNormalizeOver:
            "Batch normalisation needs a batch of at least 2 sequences to normalise over, not 1."
        case .nothingToDropOut:
            "Dropout leaves out what one layer hands to the next: it needs a network of at least 2 layers, not 1."
        case .notWithBatchNormalization(let cure):
            "Batch normalisation treats the sequences of a batch together, and \(cure) each by itself: leave one of them out."
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
