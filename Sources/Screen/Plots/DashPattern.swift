/// Which dots of a line are drawn; it tells curves apart without colour.
struct DashPattern: Hashable {
    let dots: [Bool]

    func isOn(at place: Int) -> Bool { dots.isEmpty || dots[place % dots.count] }

    /// The pattern of a curve, by its order in the plot.
    static func ofCurve(_ index: Int) -> DashPattern { patterns[index % patterns.count] }

    /// The pattern of a reference line.
    static let reference = DashPattern(dots: [true, false, false])

    private static let patterns = [[], [6, 3], [2, 2], [8, 2, 2, 2], [3, 5], [1, 5]].map(DashPattern.init(lengths:))

    /// Dots on and off in turns.
    private init(lengths: [Int]) {
        dots = lengths.enumerated().flatMap { index, length in Array(repeating: index % 2 == 0, count: length) }
    }

    private init(dots: [Bool]) {
        self.dots = dots
    }

    /// The mark of a curve in ASCII, by its order in the plot.
    static func asciiMark(_ index: Int) -> Character { asciiMarks[index % asciiMarks.count] }

    /// The mark of a curve's band in ASCII, by the curve's order in the plot.
    static func asciiShade(_ index: Int) -> Character { asciiShades[index % asciiShades.count] }

    private static let asciiShades: [Character] = [".", ":", "'"]
    private static let asciiMarks: [Character] = ["*", "+", "o", "x", "#", "@"]
}
