/// Why a file cannot be read or written at all.
public enum FileErrorReason: Error, Sendable, Equatable, CustomStringConvertible {
    /// Nothing has this name.
    case missing
    /// It is a directory.
    case directory
    /// It is a pipe, a device or a socket.
    case notRegular
    /// The system refuses to read it, for this reason.
    case unreadable(why: String)
    /// The system refuses to write it, for this reason.
    case unwritable(why: String)

    /// The reason as a sentence.
    public var description: String {
        switch self {
        case .missing: "There is no such file."
        case .directory: "This is a directory, not a file."
        case .notRegular: "This is a pipe or a device, not a file on a disk."
        case .unreadable(let why): "The file cannot be read: \(why)."
        case .unwritable(let why): "The file cannot be written: \(why)."
        }
    }
}
