/// The sizes that an experiment asks for; those left out follow from its input and its targets.
public struct RequestedSizes: Sendable, Hashable {
    /// Numbers per input vector; otherwise as many as the input has.
    public var input: Int?
    /// Units per signal; otherwise `usualHidden`, or as many as the input has numbers where a cell can have no others.
    public var hidden: Int?
    /// Numbers per readout; otherwise as many as there are classes.
    public var output: Int?

    /// Units per signal where none are asked for.
    public var usualHidden = standardHidden

    /// The usual hidden size where nobody says another.
    public static let standardHidden = 16

    /// The sizes that are asked for.
    public init(input: Int? = nil, hidden: Int? = nil, output: Int? = nil) {
        self.input = input
        self.hidden = hidden
        self.output = output
    }
}

extension RequestedSizes {
    /// Whether both ask for the same: the usual size counts for nothing where another one is asked for.
    public static func == (one: RequestedSizes, other: RequestedSizes) -> Bool {
        one.input == other.input && one.hidden == other.hidden && one.output == other.output
            && (one.hidden != nil || one.usualHidden == other.usualHidden)
    }

    /// Hashes what is compared.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(input)
        hasher.combine(hidden)
        hasher.combine(output)
        if hidden == nil { hasher.combine(usualHidden) }
    }
}
