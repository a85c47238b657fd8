extension Double {
    /// The largest distance from 1 that is put down to rounding: a matrix scaled to the radius 1 has one of 1 ± 10⁻¹⁵.
    private static let roundingOfOne = 1e-9

    /// Whether a factor makes what it multiplies larger, by more than rounding would.
    var isAboveOne: Bool { self > 1 + Self.roundingOfOne }

    /// Whether a factor makes what it multiplies smaller, by more than rounding would.
    var isBelowOne: Bool { self < 1 - Self.roundingOfOne }
}
