import Experiments
import TensorFiles

/// Why a model cannot be opened or saved: one sentence for the person who asked for it.
public struct TrainedModelError: Error, Sendable, Equatable, CustomStringConvertible {
    /// What is wrong.
    public let reason: TrainedModelErrorReason
    /// The file that it is about.
    public let path: String?

    init(_ reason: TrainedModelErrorReason, path: String? = nil) {
        self.reason = reason
        self.path = path
    }

    /// The reason, after the file.
    public var description: String {
        switch reason {
        case .file(let error): error.description
        case .vocabularyFile(let error): error.description
        case .experiment(let error): error.description
        default: (path.map { "\($0): " } ?? "") + reason.description
        }
    }

    /// The exit status for a command that fails so, after `sysexits.h`.
    public var exitStatus: Int32 {
        switch reason {
        case .file(let error):
            switch error.reason {
            case .file(.unwritable): 73
            case .file: 66
            default: 65
            }
        case .vocabularyFile(let error): error.exitStatus
        case .experiment(let error): error.exitStatus
        case .severalStacks, .noSuchStack, .noSuchTensor, .severalReadouts, .severalEmbeddings, .unknownVocabulary,
            .wrongWidth:
            64
        default: 65
        }
    }
}
