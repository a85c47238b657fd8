/// A sentence for the reader that stays until the next key.
public struct Notice: Sendable, Hashable {
    /// The sentence.
    public let text: String
    /// How serious it is.
    public let severity: Severity

    /// How serious a notice is.
    public enum Severity: Sendable, Hashable {
        /// Something was done.
        case information
        /// Something was not done, or not as it was meant.
        case warning
        /// Something cannot be done.
        case error
    }

    /// A sentence of a severity.
    public init(_ text: String, _ severity: Severity = .information) {
        self.text = text
        self.severity = severity
    }
}
