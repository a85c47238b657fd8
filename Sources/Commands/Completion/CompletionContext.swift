import Cells
import Equations

/// What completion knows of the present network.
public struct CompletionContext: Sendable, Equatable {
    /// The names of its signals.
    public var signals: [String]
    /// The names of its parameters.
    public var parameters: [String]

    /// A context of these names.
    public init(signals: [String] = [], parameters: [String] = []) {
        self.signals = signals
        self.parameters = parameters
    }

    /// The names of a program.
    public init(_ program: Program) {
        signals = program.signals.map(\.name) + ["x"]
        parameters = program.parameters.map(\.name)
    }
}
