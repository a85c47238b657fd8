// This room keeps what is told about a training, whosever it is: records, update by update, and curves that do not grow with
// their number. It knows no network.

/// What is told about one update of a training.
public struct ProgressRecord: Sendable, Equatable {
    /// Which update it was, from 1 in trainings of ours.
    public var update: Int
    /// The numbers that become curves, by name, in the order in which they were told. The numbers of an object have the
    /// object's name before theirs: `params.W_hh`.
    public var values: [NamedNumber]
    /// ‖∂L/∂h[t]‖ for each time step, step 1 first; empty where none were told.
    public var perStep: [Double]

    /// A number and what it is called.
    public struct NamedNumber: Sendable, Equatable {
        /// The name.
        public let name: String
        /// The number; inf and NaN are numbers too.
        public let number: Double

        /// A number of this name.
        public init(_ name: String, _ number: Double) {
            self.name = name
            self.number = number
        }
    }

    /// A record of these parts.
    public init(update: Int, values: [NamedNumber], perStep: [Double] = []) {
        self.update = update
        self.values = values
        self.perStep = perStep
    }

    /// The number of a name.
    public subscript(name: String) -> Double? { values.first { $0.name == name }?.number }
}
