import JSONText

/// Why an experiment cannot be read or run: one sentence for the person who wrote it, and the place where it is known.
public struct ExperimentError: Error, Sendable, Equatable, CustomStringConvertible {
    /// What is wrong.
    public let reason: ExperimentErrorReason
    /// The part of the experiment that it is about.
    public let place: ExperimentPlace?
    /// The file that the experiment was read from.
    public private(set) var file: String?
    /// Where in the file.
    public private(set) var position: FilePosition?

    /// What is wrong with a part of an experiment.
    public init(_ reason: ExperimentErrorReason, at place: ExperimentPlace? = nil, position: FilePosition? = nil) {
        self.reason = reason
        self.place = place
        self.position = position
    }

    /// The same error in an experiment that was read from this file; a position it has already stays.
    public func inFile(_ file: String?, at position: FilePosition? = nil) -> ExperimentError {
        var error = self
        error.file = file
        error.position = self.position ?? position
        return error
    }

    /// The reason, after `file:line:column` as far as they are known.
    public var description: String {
        var parts: [String] = []
        if let file { parts.append(file) }
        if let position { parts.append("\(position.line):\(position.column)") }
        return parts.isEmpty ? reason.description : parts.joined(separator: ":") + ": " + reason.description
    }

    /// The exit status for a command that fails so, after `sysexits.h`: 66 where a file cannot be read, 65 where it holds
    /// something wrong, 64 where the command itself asks for something wrong.
    public var exitStatus: Int32 {
        switch reason {
        case .missingFile, .unreadableFile, .directory: 66
        case .fileTooLarge, .notUTF8, .emptyFile, .zeroByte, .notJSON: 65
        default: file == nil ? 64 : 65
        }
    }
}
