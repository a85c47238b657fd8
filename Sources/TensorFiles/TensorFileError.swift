import JSONText

/// Why a file of numbers cannot be read or written: one sentence for the person who gave it, and the place where it is
/// known.
public struct TensorFileError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The file, as it was named.
    public let path: String
    /// What is wrong.
    public let reason: TensorFileErrorReason
    /// Where in the file, if it is a text.
    public let position: FilePosition?

    /// What is wrong with a file.
    public init(_ reason: TensorFileErrorReason, path: String, position: FilePosition? = nil) {
        self.reason = reason
        self.path = path
        self.position = position
    }

    /// The reason, after `file:line:column` as far as they are known.
    public var description: String {
        let place = position.map { ":\($0.line):\($0.column)" } ?? ""
        return "\(path)\(place): \(reason)"
    }
}

/// What can be wrong with a file of numbers, by the kind of file.
public enum TensorFileErrorReason: Sendable, Equatable, CustomStringConvertible {
    /// The file itself cannot be read or written, whatever it holds.
    case file(FileErrorReason)
    /// It is no sound safetensors file, or does not hold what was asked for.
    case safeTensors(SafeTensorsErrorReason)
    /// It is no NumPy array that can be read.
    case numPy(NumPyErrorReason)
    /// It is no table of numbers.
    case table(TableErrorReason)

    /// The reason as a sentence, without the file and the place.
    public var description: String {
        switch self {
        case .file(let reason): reason.description
        case .safeTensors(let reason): reason.description
        case .numPy(let reason): reason.description
        case .table(let reason): reason.description
        }
    }
}
