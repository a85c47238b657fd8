/// Spots and circles in a plane whose two axes have the same scale, as for eigenvalues.
public struct Plane: Sendable, Hashable {
    /// A point that is marked.
    public struct Spot: Sendable, Hashable {
        /// Its place to the right of the middle.
        public var x: Double
        /// Its place above the middle.
        public var y: Double
        /// Its colour.
        public var style: Style
        /// Its sign where there is no braille.
        public var sign: Character

        /// A point at a place.
        public init(x: Double, y: Double, style: Style, sign: Character = "o") {
            self.x = x
            self.y = y
            self.style = style
            self.sign = sign
        }
    }

    /// A circle around the middle.
    public struct Circle: Sendable, Hashable {
        /// Its radius.
        public var radius: Double
        /// What is written where it meets the axis.
        public var name: String

        /// A circle of a radius.
        public init(radius: Double, name: String) {
            self.radius = radius
            self.name = name
        }
    }

    /// The points; where two meet, the last is on top.
    public var spots: [Spot]
    /// The circles.
    public var circles: [Circle]

    /// A plane with these points and circles; points that are not finite have no place in it.
    public init(_ spots: [Spot], circles: [Circle] = []) {
        self.spots = spots
        self.circles = circles
    }

    /// How far from the middle anything lies.
    var reach: Double {
        let places = spots.flatMap { [$0.x.magnitude, $0.y.magnitude] } + circles.map(\.radius.magnitude)
        let reach = places.filter(\.isFinite).max() ?? 1
        return reach > 0 ? reach * 1.05 : 1
    }
}
