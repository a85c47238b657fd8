import Experiments

/// Why an experiment cannot be read from a file of either form.
public enum ExperimentDocumentError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The file cannot be read, or its JSON is wrong.
    case experiment(ExperimentError)
    /// A command in it is wrong.
    case script(ExperimentScriptError)

    /// The fault, after `file:line:column` as far as they are known.
    public var description: String {
        switch self {
        case .experiment(let error): error.description
        case .script(let error): error.description
        }
    }

    /// The exit status for a command that fails so, after `sysexits.h`.
    public var exitStatus: Int32 {
        switch self {
        case .experiment(let error): error.exitStatus
        case .script: 65
        }
    }
}
