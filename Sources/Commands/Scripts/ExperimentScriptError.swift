/// A line of a text of commands that is wrong.
public struct ExperimentScriptError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The path of the file, if it is one.
    public let path: String?
    /// The line, counted from 1.
    public let line: Int
    /// What is wrong in the line.
    public let error: CommandError

    /// The fault after `file:line:column`.
    public var description: String {
        (path.map { "\($0):" } ?? "") + "\(line):\(error.column): \(error.description)"
    }
}
