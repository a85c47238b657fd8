import Cells
import Equations
import Experiments

/// What completion knows of the present network.
public struct CompletionContext: Sendable, Equatable {
    /// The names of its signals.
    public var signals: [String]
    /// The names of its parameters.
    public var parameters: [String]
    /// The first entry of each parameter: `W_hh[1,1]`, `b_h[1]`.
    public var entries: [String]

    /// A context of these names.
    public init(signals: [String] = [], parameters: [String] = [], entries: [String] = []) {
        self.signals = signals
        self.parameters = parameters
        self.entries = entries
    }

    /// The names of a program.
    public init(_ program: Program) {
        signals = program.signals.map(\.name) + ["x"]
        parameters = program.parameters.map(\.name)
        entries = program.parameters.map {
            ParameterEntry($0.name, row: 1, column: $0.kind == .matrix ? 1 : nil).description
        }
    }
}
