/// An axis of a chart.
public struct ChartAxis: Sendable, Equatable {
    /// What is on it, with its unit: "step t", "‖∂L/∂h[t]‖".
    public var label: String
    /// How values become places.
    public var scale: Scale
    /// The values at its ends; nil is what holds all that is drawn.
    public var range: ClosedRange<Double>?
    /// Names of values, written under the numbers of a horizontal axis and in the place of those of a vertical one.
    public var names: [Name]

    /// An axis.
    public init(_ label: String, scale: Scale = .linear, range: ClosedRange<Double>? = nil, names: [Name] = []) {
        self.label = label
        self.scale = scale
        self.range = range
        self.names = names
    }

    /// How values become places.
    public enum Scale: Sendable, Equatable {
        /// Equal differences are equally long.
        case linear
        /// As linear, but only whole numbers are labelled: steps, units.
        case whole
        /// Equal factors are equally long.
        case logarithmic
    }

    /// The name of a value, such as the character of a step.
    public struct Name: Sendable, Equatable {
        /// The value.
        public let value: Double
        /// Its name.
        public let text: String

        /// A name of a value.
        public init(_ value: Double, _ text: String) {
            self.value = value
            self.text = text
        }
    }
}
