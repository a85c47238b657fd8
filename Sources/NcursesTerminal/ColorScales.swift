/// The colours of heat maps where those of `AnsiColors` do not do; levels beyond the ends count as the ends.
enum ColorScales {
    /// The diverging scale for letters: visible on any background, at zero too [-16...16].
    static func divergingText(_ level: Int8) -> Int16 {
        pick(level < 0 ? blueText : orangeText, Int(level.magnitude) / 4)
    }

    /// The sequential scale for letters [0...32].
    static func sequentialText(_ level: Int8) -> Int16 {
        pick(purpleToYellowText, Int(level) / 7)
    }

    /// Five steps for terminals of eight or sixteen colours; none at zero [-16...16].
    static func coarseDiverging(_ level: Int8) -> Int16 {
        switch level {
        case ...(-10): 4
        case ...(-4): 6
        case ...3: -1
        case ...9: 3
        default: 1
        }
    }

    /// Five steps from black to white for terminals of eight or sixteen colours [0...32].
    static func coarseSequential(_ level: Int8) -> Int16 {
        pick([0, 4, 2, 3, 7], Int(level) / 7)
    }

    private static func pick(_ colors: [Int16], _ index: Int) -> Int16 {
        colors[min(max(index, 0), colors.count - 1)]
    }

    private static let blueText: [Int16] = [245, 67, 68, 33, 39]
    private static let orangeText: [Int16] = [245, 137, 136, 172, 208]
    private static let purpleToYellowText: [Int16] = [97, 67, 37, 71, 178]
}
