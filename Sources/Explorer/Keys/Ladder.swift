/// The values that a knob stops at.
///
/// A factor is turned in semitones, twelve to a doubling: quick enough for the hand, fine enough for the eye, and 0.5, 1 and 2
/// are among the values.
enum Ladder {
    private static let semitones = [
        1, 1.0595, 1.1225, 1.1892, 1.2599, 1.3348, 1.4142, 1.4983, 1.5874, 1.6818, 1.7818, 1.8877,
    ]

    /// The smallest and the largest value of a factor.
    static let factors = 0.015625...64.0

    /// A factor turned by so many semitones; its sign stays.
    static func factor(_ value: Double, by semitones: Int) -> Double {
        guard value < 0 else { return magnitude(value, by: semitones) }
        return -magnitude(-value, by: semitones)
    }

    private static func magnitude(_ value: Double, by difference: Int) -> Double {
        guard difference != 0 else { return value }
        guard value >= factors.lowerBound else { return difference > 0 ? factors.lowerBound : value }
        guard value <= factors.upperBound else { return difference < 0 ? factors.upperBound : value }
        let octave = Int(value.exponent)
        // The highest stop that is not above the value.
        let below = octave * 12 + (Ladder.semitones.lastIndex { $0 <= value.significand + 1e-9 } ?? 0)
        let isStop = abs(stop(below) - value) < 1e-9 * value
        let start = isStop || difference > 0 ? below : below + 1
        let turned = start.clampedSum(difference)
        return stop(min(max(turned, -6 * 12), 6 * 12))
    }

    private static func stop(_ index: Int) -> Double {
        let place = index.wrapped(in: 12)
        let octave = (index - place) / 12
        return Double(sign: .plus, exponent: octave, significand: semitones[place])
    }

    /// The sizes that the hidden state is turned through: powers of two and what lies halfway between them.
    static func size(_ value: Int, by difference: Int) -> Int {
        let stops = [1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128, 192, 256, 384, 512]
        let start: Int
        if let place = stops.firstIndex(of: value) {
            start = place
        } else {
            let above = stops.firstIndex { $0 > value } ?? stops.count
            start = difference > 0 ? above - 1 : above
        }
        return stops[min(max(start.clampedSum(difference), 0), stops.count - 1)]
    }

    /// A bias turned by so many halves.
    static func bias(_ value: Double, by halves: Int) -> Double {
        let turned = value + 0.5 * Double(min(max(halves, -1000), 1000))
        return min(max(turned, -20), 20)
    }
}

/// How fast the passes play by themselves, in positions a second.
enum PlaySpeed {
    static let slowest = 0.5
    static let fastest = 64.0
}
