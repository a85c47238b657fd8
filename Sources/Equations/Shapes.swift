/// The three sizes that an experiment gives.
public struct Sizes: Sendable, Hashable {
    /// Numbers per input vector, x.
    public var input: Int
    /// Units per signal of the cell.
    public var hidden: Int
    /// Numbers per readout, y: classes or outputs.
    public var output: Int

    /// Sizes of the input, the hidden state and the readout.
    public init(input: Int, hidden: Int, output: Int) {
        self.input = input
        self.hidden = hidden
        self.output = output
    }
}

/// A parameter as the equations use it.
public struct ParameterShape: Sendable, Hashable {
    /// The parameter's name, such as `W_hi`.
    public let name: String
    /// Whether it is a matrix or a vector.
    public let kind: Kind
    /// Rows of a matrix; numbers of a vector.
    public let rows: Int
    /// Columns of a matrix; 1 for a vector.
    public let columns: Int

    /// How a parameter is used.
    public enum Kind: Sendable, Hashable {
        /// In front of a vector.
        case matrix
        /// Added or multiplied elementwise.
        case vector
    }

    /// A parameter's name, kind and size.
    public init(name: String, kind: Kind, rows: Int, columns: Int) {
        self.name = name
        self.kind = kind
        self.rows = rows
        self.columns = columns
    }
}

/// What the equations of a cell say about sizes.
public struct Shapes: Sendable, Hashable {
    /// The size of every signal, the input `x` among them.
    public let signals: [String: Int]
    /// Every parameter, in the order of first use.
    public let parameters: [ParameterShape]

    /// Sizes of signals and parameters.
    public init(signals: [String: Int], parameters: [ParameterShape]) {
        self.signals = signals
        self.parameters = parameters
    }
}
