import Equations
import Experiments

/// Why there is no cell in a file.
public struct CellFileError: Error, Sendable, Equatable, CustomStringConvertible {
    /// What is wrong.
    public let reason: Reason
    /// The path of the file.
    public let path: String

    /// The kinds of faults.
    public enum Reason: Sendable, Equatable {
        /// The file cannot be read.
        case file(ExperimentError)
        /// A byte of the file is not text; the offset counts from 0.
        case notText(offset: Int)
        /// The equations are wrong, or do not fit the experiment.
        case equations(EquationErrors)
    }

    /// A fault of a file.
    public init(_ reason: Reason, path: String) {
        self.reason = reason
        self.path = path
    }

    /// The fault of an experiment whose cell is that of the file.
    public init(_ error: ExperimentError, path: String) {
        if case .equations(let errors) = error.reason {
            self.init(.equations(errors), path: path)
        } else {
            self.init(.file(error), path: path)
        }
    }

    /// All faults, each after `file:line:column` where it has a place.
    public var description: String {
        switch reason {
        case .file(let error): error.description
        case .notText(let offset): "\(path): The byte at offset \(offset) is not valid UTF-8."
        case .equations(let errors): errors.errors.map { "\(path):\($0.description)" }.joined(separator: "\n")
        }
    }

    /// The exit status for a command that fails so, after `sysexits.h`.
    public var exitStatus: Int32 {
        if case .file(let error) = reason { error.exitStatus } else { 65 }
    }
}
